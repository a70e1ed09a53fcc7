import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import { workTypes } from './contact.ts';
import type { Span } from './span.ts';
import { testsOf } from './tests.ts';

export interface PersonsWork {
  readonly staffId: string;
  readonly name: string;
  readonly answered: number;
  readonly decided: number;
  readonly closed: number;
  /** Cases somebody worked on, and for how long. */
  readonly cases: number;
  readonly seconds: number;
}

/** What each person did: answers, decisions and ends from the history, time from the desk. */
export async function workOfPeople(tx: Tx, { shopId, from, until, firstDay, lastDay }: Span): Promise<PersonsWork[]> {
  const { rows } = await sql<PersonsWork>`
    with done as (
      select actor_id,
        count(*) filter (where type = 'case.replied')::int as answered,
        count(*) filter (where type = 'case.decided')::int as decided,
        count(*) filter (where type = 'case.closed')::int as closed
      from events
      where shop_id = ${shopId} and at >= ${from} and at < ${until} and actor_kind = 'staff'
        and type in (${workTypes}) and case_id not in ${testsOf(shopId)}
      group by 1
    ), spent as (
      select staff_id, count(distinct case_id)::int as cases, sum(seconds)::int as seconds
      from case_time where shop_id = ${shopId} and day between ${firstDay} and ${lastDay}
        and case_id not in ${testsOf(shopId)} group by 1
    )
    select s.id as staff_id, s.name, coalesce(d.answered, 0) as answered, coalesce(d.decided, 0) as decided,
      coalesce(d.closed, 0) as closed, coalesce(t.cases, 0) as cases, coalesce(t.seconds, 0) as seconds
    from staff s
    left join done d on d.actor_id = s.id::text
    left join spent t on t.staff_id = s.id
    where s.shop_id = ${shopId} and (d.actor_id is not null or t.staff_id is not null)
    order by coalesce(d.answered, 0) desc, s.name`.execute(tx);
  return rows;
}
