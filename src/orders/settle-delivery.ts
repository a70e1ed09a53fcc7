import type { Tx } from '../platform/db.ts';
import { deliveredOf, type Delivered } from './delivered.ts';
import type { OrderInput } from './order-inputs.ts';
import { updateOrder, type HeldOrder } from './sql/order-rows.ts';
import { saveParcels } from './sql/parcel-rows.ts';

/** Saves what is told of parcels, and from all that is known when the order was in the buyer's hands. */
export async function settleDelivery(
  tx: Tx,
  of: { shopId: string; orderId: string; at: Date },
  told: Pick<OrderInput, 'shipments' | 'deliveredAt' | 'deliveredSource'>,
  held: Pick<HeldOrder, 'deliveredAt' | 'deliveredSource'> | undefined,
  { whole = true }: { whole?: boolean } = {},
): Promise<{ learnt: boolean; news: boolean }> {
  const given = told.deliveredAt ? at(told.deliveredAt, told.deliveredSource) : null;
  const before = held?.deliveredAt ? at(held.deliveredAt, held.deliveredSource) : null;
  const { parcels, news } = await saveParcels(tx, of, told.shipments, { whole });
  const after = deliveredOf(parcels, given, before);
  if (after?.at.getTime() === before?.at.getTime() && after?.source === before?.source) return { learnt: false, news };
  await updateOrder(tx, of.shopId, of.orderId, {
    deliveredAt: after?.at ?? null,
    deliveredSource: after?.source ?? null,
  });
  return { learnt: after !== null && after.at.getTime() !== before?.at.getTime(), news: true };
}

const at = (instant: string | Date, source: Delivered['source'] | null | undefined): Delivered => ({
  at: new Date(instant),
  source: source ?? 'channel',
});
