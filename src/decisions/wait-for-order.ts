import { sql } from 'kysely';

import type { OpenCase } from '../cases/in-case.ts';
import { waitForNextOrder, type WaitingGift } from '../orders/order-gifts.ts';

/**
 * A gift goes with whatever leaves first for the same buyer: what else its case sends, and where that is nothing, or left
 * without it, the buyer's next order. Staff may send it by itself at any time.
 */
export async function letGiftsWait({ tx, kase, at }: OpenCase): Promise<void> {
  const { shopId, id: caseId, customerId } = kase;
  if (!customerId || kase.test) return;
  const { rows } = await sql<Pick<WaitingGift, 'id' | 'name' | 'quantity'>>`
    select r.id, nullif(r.detail, '') as name, r.quantity
    from remedy_deliveries r
    where r.shop_id = ${shopId} and r.case_id = ${caseId} and r.remedy = 'gift' and r.state = 'planned'
      and not exists (
        select from remedy_deliveries o where o.shop_id = r.shop_id and o.case_id = r.case_id
          and o.remedy in ('repair', 'replacement', 'exchange', 'missing_part') and o.given_up_at is null and o.state in ('planned', 'in_repair', 'repaired'))`.execute(
    tx,
  );
  await waitForNextOrder(
    tx,
    rows.map((gift) => ({ ...gift, shopId, caseId, customerId })),
    at,
  );
}
