import { sql } from 'kysely';

import { orderNumberKey } from '../customers/normal-forms.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { newId } from '../kit/id.ts';
import { addDays, startOfDay } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { StoredBytes } from '../platform/files.ts';
import { MOST_SLIPS, type SlipBatchInput } from './slip-batch-inputs.ts';

export interface SlipBatch {
  readonly id: string;
  readonly state: 'waiting' | 'printing' | 'ready' | 'gone';
  readonly total: number;
  readonly done: number;
  /** In how many of the parcels a gift goes, too, and has not left. */
  readonly withGift: number;
  readonly createdAt: Date;
  readonly readyAt: Date | null;
}

/** Slips for many orders in one document. A job prints them; numbers nobody knows are given back, none is left out in silence. */
export async function startSlipBatch(
  world: World,
  actor: Actor,
  input: SlipBatchInput,
): Promise<SlipBatch & { readonly unknown: readonly string[] }> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { orderIds, unknown } = await chosen(tx, shopId, input);
    if (orderIds.length === 0)
      throw new Refusal('invalid', 'no-orders', { fields: [{ field: 'numbers', reason: 'no-orders' }] });
    refuseIf(orderIds.length > MOST_SLIPS ? 'too-many-slips' : null);
    const id = newId(world.now());
    await tx
      .insertInto('slipBatches')
      .values({ shopId, id, orderIds, state: 'waiting', askedBy: actor.id, createdAt: world.now() })
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'slips.asked', data: { batchId: id } }]);
    return { ...(await batchIn(tx, shopId, id)), unknown };
  });
}

async function chosen(
  tx: Tx,
  shopId: string,
  { orderIds, numbers, placedOn }: SlipBatchInput,
): Promise<{ orderIds: string[]; unknown: string[] }> {
  const orders = tx.selectFrom('orders').select(['id', 'numberKey']).where('shopId', '=', shopId);
  if (orderIds?.length) {
    const rows = await orders.where('id', 'in', orderIds).execute();
    found(rows.length === new Set(orderIds).size || null, 'order');
    return { orderIds: [...new Set(orderIds)], unknown: [] };
  }
  if (placedOn) {
    const { zone } = await shopIn(tx, shopId);
    const rows = await orders
      .where('placedAt', '>=', startOfDay(zone, placedOn))
      .where('placedAt', '<', startOfDay(zone, addDays(placedOn, 1)))
      .where('cancelledAt', 'is', null)
      .orderBy('placedAt')
      .orderBy('id')
      .limit(MOST_SLIPS + 1)
      .execute();
    return { orderIds: rows.map(({ id }) => id), unknown: [] };
  }
  const wanted = (numbers ?? []).map((number) => ({ number, key: orderNumberKey(number) ?? number }));
  const rows = await orders
    .where(
      'numberKey',
      'in',
      wanted.map(({ key }) => key),
    )
    .execute();
  const ids = wanted.flatMap(({ key }) => rows.filter(({ numberKey }) => numberKey === key).map(({ id }) => id));
  return {
    orderIds: [...new Set(ids)],
    unknown: wanted.filter(({ key }) => !rows.some(({ numberKey }) => numberKey === key)).map(({ number }) => number),
  };
}

export function findSlipBatch(world: World, actor: Actor, { batchId }: { batchId: string }): Promise<SlipBatch> {
  requirePermission(actor, 'record goods');
  return inShop(world, actor.shopId, (tx) => batchIn(tx, actor.shopId, batchId));
}

/** The last ones; older documents are gone. */
export function listSlipBatches(world: World, actor: Actor): Promise<SlipBatch[]> {
  requirePermission(actor, 'record goods');
  return inShop(world, actor.shopId, (tx) => rows(tx, actor.shopId).orderBy('id', 'desc').limit(20).execute());
}

export async function openSlipBatch(
  world: World,
  actor: Actor,
  { batchId }: { batchId: string },
): Promise<StoredBytes & { name: string }> {
  const batch = await findSlipBatch(world, actor, { batchId });
  if (batch.state === 'gone') throw new Refusal('gone', 'slips-gone');
  refuseIf(batch.state === 'ready' ? null : 'slips-not-ready');
  const day = batch.createdAt.toISOString().slice(0, 10);
  return { ...(await world.files.read(batchKey(actor.shopId, batchId))), name: `etykiety-zwrotu-${day}.pdf` };
}

export const batchKey = (shopId: string, batchId: string): string => `${shopId}/slips-${batchId}.pdf`;

const rows = (tx: Tx, shopId: string) =>
  tx
    .selectFrom('slipBatches')
    .select(['id', 'state', 'done', 'createdAt', 'readyAt'])
    .select(sql<number>`cardinality(order_ids)`.as('total'))
    .select(
      sql<number>`(select count(distinct g.order_id)::int from order_gifts g
        where g.shop_id = slip_batches.shop_id and g.order_id = any (slip_batches.order_ids) and g.state = 'riding')`.as(
        'withGift',
      ),
    )
    .where('shopId', '=', shopId);

const batchIn = async (tx: Tx, shopId: string, id: string): Promise<SlipBatch> =>
  found(await rows(tx, shopId).where('id', '=', id).executeTakeFirst(), 'slip-batch');
