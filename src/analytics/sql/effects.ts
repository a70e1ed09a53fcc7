import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import { isContact, workTypes } from './contact.ts';
import type { Span } from './span.ts';
import { testsOf } from './tests.ts';

export interface Effects {
  /** Cases that came in the period, and cases that ended in it. */
  readonly opened: number;
  readonly ended: number;
  /** What was said in the period, by whom and how; a form counts as the first word. */
  readonly contacts: readonly { readonly direction: 'in' | 'out'; readonly medium: string; readonly count: number }[];
  /** Medians over the cases that ended in the period, the first answer over those that came; null while there are none. */
  readonly contactsPerCase: number | null;
  readonly activeSecondsPerCase: number | null;
  readonly hoursToFirstAnswer: number | null;
  readonly daysToEnd: number | null;
}

/** What the effects promised to shops are measured by: time, contacts and speed per case. */
export async function effects(tx: Tx, { shopId, from, until }: Span): Promise<Effects> {
  const { rows: contacts } = await sql<Effects['contacts'][number]>`
    select case when e.type = 'case.replied' or e.data ->> 'contact' = 'call-out' then 'out' else 'in' end as direction,
      case e.type when 'case.submitted' then coalesce(e.data ->> 'medium', 'form') when 'case.noted' then 'phone' else 'page' end as medium,
      count(*)::int as count
    from events e
    where e.shop_id = ${shopId} and e.at >= ${from} and e.at < ${until} and e.type in (${workTypes}) and ${isContact}
      and e.case_id not in ${testsOf(shopId)}
    group by 1, 2 order by 1, 3 desc`.execute(tx);
  const { rows: came } = await sql<Pick<Effects, 'opened' | 'hoursToFirstAnswer'>>`
    select count(*)::int as opened,
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - opened_at)::float8 / 3600) filter (where answered_at is not null) as hours_to_first_answer
    from (
      select k.opened_at, (select min(e.at) from events e where e.shop_id = ${shopId} and e.case_id = k.id
        and e.type in ('case.replied', 'case.decided')) as answered_at
      from cases k where k.shop_id = ${shopId} and k.opened_at >= ${from} and k.opened_at < ${until} and k.spam_at is null and not k.test
    ) as told`.execute(tx);
  const { rows: went } = await sql<Pick<Effects, 'ended' | 'contactsPerCase' | 'activeSecondsPerCase' | 'daysToEnd'>>`
    select count(*)::int as ended,
      percentile_cont(0.5) within group (order by contacts) as contacts_per_case,
      percentile_cont(0.5) within group (order by seconds) as active_seconds_per_case,
      percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at)::float8 / 86400) as days_to_end
    from (
      select k.opened_at, k.closed_at,
        (select count(*) from events e where e.shop_id = ${shopId} and e.case_id = k.id and ${isContact}) as contacts,
        (select coalesce(sum(t.seconds), 0) from case_time t where t.shop_id = ${shopId} and t.case_id = k.id) as seconds
      from cases k where k.shop_id = ${shopId} and k.closed_at >= ${from} and k.closed_at < ${until} and k.spam_at is null and not k.test
    ) as told`.execute(tx);
  return { ...came[0]!, ...went[0]!, contacts };
}
