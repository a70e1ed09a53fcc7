import { sql } from 'kysely';

import { dayIn, type Day } from '../../kit/day.ts';
import type { Tx } from '../../platform/db.ts';
import type { ErasureFacts } from '../plan-erasure.ts';
import { lawfulRetention, type Retention } from '../privacy-inputs.ts';
import type { CaseFacts } from '../retention.ts';

interface Of {
  readonly shopId: string;
  readonly customerId: string;
  readonly members: readonly string[];
  readonly today: Day;
  readonly zone: string;
  /** What came later is not what they asked to be forgotten. */
  readonly before?: Date;
}

type CaseRow = Omit<CaseFacts, 'closedOn'> & { readonly closedAt: Date | null };

const factsOfCase = sql`k.procedure, k.stage, k.outcome, k.capacity, k.spam_at is not null as spam, k.closed_at,
  exists (select from safety_matters m where m.shop_id = k.shop_id and m.case_id = k.id and m.state in ('proposed', 'open')) as safety,
  (select c.deadline from clocks c where c.shop_id = k.shop_id and c.case_id = k.id and c.rule = 'NC-LIABILITY-2Y') as liable_until`;

export async function readErasureFacts(
  tx: Tx,
  { shopId, customerId, members, today, zone, before }: Of,
): Promise<ErasureFacts> {
  const until = before ?? null;
  const { rows: cases } = await sql<CaseRow & { id: string; number: string; orderId: string | null; erased: boolean }>`
    select k.id, k.number, k.order_id, k.erased_at is not null as erased, ${factsOfCase}
    from cases k where k.shop_id = ${shopId} and k.customer_id = any (${members}::uuid[])
      and (${until}::timestamptz is null or k.opened_at <= ${until}::timestamptz)
    order by k.opened_at, k.id`.execute(tx);
  const { rows: others } = await sql<CaseRow & { of: string }>`
    with recursive kept (of, id) as (
      select k.id, k.id from cases k where k.shop_id = ${shopId} and k.id = any (${cases.map(({ id }) => id)}::uuid[])
      union
      select kept.of, o.id from kept
      join cases k on k.shop_id = ${shopId} and k.id = kept.id
      join statements s on s.shop_id = ${shopId} and s.id = k.statement_id
      join cases o on o.shop_id = ${shopId} and (o.id = k.merged_into
        or (s.case_id = k.id and o.customer_id = any (${members}::uuid[]) and o.statement_id = s.id))
    )
    select kept.of, ${factsOfCase} from kept join cases k on k.shop_id = ${shopId} and k.id = kept.id
    where kept.id <> kept.of and k.erased_at is null`.execute(tx);
  const told = ({ closedAt, ...kase }: CaseRow): CaseFacts => ({
    ...kase,
    closedOn: closedAt && dayIn(zone, closedAt),
  });
  const { rows: orders } = await sql<{
    id: string;
    number: string;
    placedAt: Date;
    erased: boolean;
    nameErased: boolean;
  }>`
    select o.id, o.number, o.placed_at, o.erased_at is not null as erased, o.erased_at is not null and o.buyer = '{}' as name_erased
    from orders o where o.shop_id = ${shopId} and o.customer_id = any (${members}::uuid[])
      and (${until}::timestamptz is null or o.created_at <= ${until}::timestamptz)
    order by o.placed_at, o.id`.execute(tx);
  const later = await tx
    .selectFrom('cases')
    .select('id')
    .where('shopId', '=', shopId)
    .where('customerId', 'in', members)
    .where('closedAt', 'is', null)
    .where('openedAt', '>', before ?? new Date(8.64e15))
    .executeTakeFirst();
  const person = await tx
    .selectFrom('customers')
    .select('erasedAt')
    .where('shopId', '=', shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  return {
    customerId,
    today,
    terms: await readRetention(tx, shopId),
    cases: cases.map(({ id, number, orderId, erased, ...kase }) => ({
      ...told(kase),
      id,
      number,
      orderId,
      erased,
      keptFor: others.filter((other) => other.of === id).map(told),
    })),
    orders: orders.map(({ placedAt, ...order }) => ({ ...order, placedOn: dayIn(zone, placedAt) })),
    personErased: Boolean(person?.erasedAt),
    cameBack: later !== undefined,
  };
}

export async function readRetention(tx: Tx, shopId: string): Promise<Retention> {
  const row = await tx
    .selectFrom('privacySettings')
    .select(['claimYears', 'businessClaimYears', 'settledYears', 'taxYears', 'orphanMonths', 'reason'])
    .where('shopId', '=', shopId)
    .executeTakeFirst();
  return row ?? lawfulRetention;
}
