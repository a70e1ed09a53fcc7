import { sql } from 'kysely';

import { dayIn, type Day } from '../../kit/day.ts';
import type { Capacity } from '../../law/vocabulary.ts';
import type { Tx } from '../../platform/db.ts';
import type { ErasureFacts } from '../plan-erasure.ts';
import { lawfulRetention, type Retention } from '../privacy-inputs.ts';

interface Of {
  readonly shopId: string;
  readonly customerId: string;
  readonly members: readonly string[];
  readonly today: Day;
  readonly zone: string;
  /** What came later is not what they asked to be forgotten. */
  readonly before?: Date;
}

export async function readErasureFacts(
  tx: Tx,
  { shopId, customerId, members, today, zone, before }: Of,
): Promise<ErasureFacts> {
  const until = before ?? null;
  const { rows: cases } = await sql<{
    id: string;
    number: string;
    orderId: string | null;
    procedure: string;
    stage: string;
    outcome: string;
    capacity: Capacity;
    spam: boolean;
    closedAt: Date | null;
    erased: boolean;
    liableUntil: Day | null;
  }>`
    select k.id, k.number, k.order_id, k.procedure, k.stage, k.outcome, k.capacity, k.spam_at is not null as spam, k.closed_at,
      k.erased_at is not null as erased,
      (select c.deadline from clocks c where c.shop_id = k.shop_id and c.case_id = k.id and c.rule = 'NC-LIABILITY-2Y') as liable_until
    from cases k where k.shop_id = ${shopId} and k.customer_id = any (${members}::uuid[])
      and (${until}::timestamptz is null or k.opened_at <= ${until}::timestamptz)
    order by k.opened_at, k.id`.execute(tx);
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
    cases: cases.map(({ closedAt, ...kase }) => ({ ...kase, closedOn: closedAt && dayIn(zone, closedAt) })),
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
