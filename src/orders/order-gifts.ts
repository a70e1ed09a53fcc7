import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';

/** A small gift that goes with an order it was not bought in: granted in a case, put into the buyer's next parcel. */
export interface OrderGift {
  readonly id: string;
  readonly caseId: string;
  readonly name: string | null;
  readonly quantity: number;
  /** `riding`: to be put in; then it left with the order, and arrived with it. */
  readonly state: 'riding' | 'sent' | 'delivered';
}

export interface WaitingGift {
  readonly shopId: string;
  readonly id: string;
  readonly caseId: string;
  readonly customerId: string;
  readonly name: string | null;
  readonly quantity: number;
}

/** From now on the next order of this customer takes it along. Said twice it waits once. */
export async function waitForNextOrder(tx: Tx, gifts: readonly WaitingGift[], since: Date): Promise<void> {
  if (gifts.length === 0) return;
  await tx
    .insertInto('orderGifts')
    .values(gifts.map((gift) => ({ ...gift, state: 'waiting' as const, since })))
    .onConflict((conflict) => conflict.columns(['shopId', 'id']).doNothing())
    .execute();
}

/** It is with the buyer, or on its way there: no order takes it along any more. */
export async function giftLeft(
  tx: Tx,
  { shopId, id }: { shopId: string; id: string },
  state: 'sent' | 'delivered',
  at: Date,
): Promise<void> {
  await sql`
    update order_gifts set state = ${state}, sent_at = coalesce(sent_at, ${at})
    where shop_id = ${shopId} and id = ${id} and (state in ('waiting', 'riding') or (state = 'sent' and ${state} = 'delivered'))`.execute(
    tx,
  );
}

/** Gifts of a case that have not left are not given. */
export async function takeBackGifts(tx: Tx, { shopId, caseId }: { shopId: string; caseId: string }): Promise<void> {
  await tx
    .deleteFrom('orderGifts')
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('state', 'in', ['waiting', 'riding'])
    .execute();
}

/** What else goes into the parcels of these orders, by order. */
export async function giftsOfOrders(
  tx: Tx,
  shopId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OrderGift[]>> {
  const { rows } = await sql<OrderGift & { orderId: string }>`
    select order_id, id, case_id, name, quantity, state from order_gifts
    where shop_id = ${shopId} and order_id = any (${orderIds}::uuid[]) order by since, id`.execute(tx);
  return Map.groupBy(rows, ({ orderId }) => orderId);
}
