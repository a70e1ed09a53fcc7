import { findOrMakeCustomer, loginRealm } from '../customers/find-or-make-customer.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents, type NewEvent } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { followGifts } from './follow-gifts.ts';
import type { OrderInput } from './order-inputs.ts';
import { contentHash } from './order-keys.ts';
import { refusingUnstorable } from './refusing-unstorable.ts';
import { compareRevisions } from './revision.ts';
import { settleDelivery } from './settle-delivery.ts';
import { shrunkLines } from './shrunk-lines.ts';
import { readSellingChannel } from './sql/channel-facts.ts';
import { readLines, saveLines } from './sql/line-rows.ts';
import { contentOf, insertOrder, lockOrder, updateOrder, type HeldOrder } from './sql/order-rows.ts';

export interface Upserted {
  readonly orderId: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Takes an order of a channel, or a later revision of it. Delivered twice it is one order; a revision older than the
 * held one changes nothing, in whatever order they come. Nothing a case may refer to is ever lost.
 */
export async function upsertOrder(
  world: World,
  actor: Actor,
  input: OrderInput & { readonly channelId: string },
): Promise<Upserted> {
  requirePermission(actor, 'write orders');
  const { channelId, ...order } = input;
  const { shopId } = actor;
  const at = world.now();
  return refusingUnstorable(() =>
    inShop(world, shopId, async (tx) => {
      const channel = found(await readSellingChannel(tx, shopId, channelId), 'channel');
      const held = await lockOrder(tx, shopId, channelId, order.externalId);
      // whoever was forgotten is not brought back by a later revision
      if (held?.erasedAt) return { orderId: held.id, outcome: 'unchanged' };
      if (held && !isNews(held, order)) {
        if (compareRevisions(held.revision, order.revision) === 'newer')
          await updateOrder(tx, shopId, held.id, { revision: order.revision! });
        return { orderId: held.id, outcome: 'unchanged' };
      }

      const orderId = held?.id ?? newId(at);
      const content = contentOf(order, {
        customerId: await findOrMakeCustomer(tx, shopId, order.buyer, { realm: loginRealm(channel), at }),
        contractDate: order.contractDate ?? dayIn(channel.zone, new Date(order.placedAt)),
      });
      if (held)
        await updateOrder(tx, shopId, orderId, {
          ...content,
          revision: order.revision ?? held.revision,
          updatedAt: at,
        });
      else
        await insertOrder(tx, {
          ...content,
          shopId,
          id: orderId,
          channelId,
          externalId: order.externalId,
          createdAt: at,
          updatedAt: at,
        });
      const shrunk = held ? shrunkLines(await readLines(tx, shopId, orderId), order.lines) : [];
      await saveLines(tx, { shopId, orderId, at }, order.lines);
      const delivery = await settleDelivery(tx, { shopId, orderId, at }, order, held);

      const events: NewEvent[] = [{ type: held ? 'order.changed' : 'order.received', data: { orderId, channelId } }];
      if (shrunk.length) events.push({ type: 'order.shrank', data: { orderId, lines: shrunk } });
      if (delivery.learnt) events.push({ type: 'order.delivered', data: { orderId } });
      await writeShopEvents(world, tx, shopId, actor, events);
      await followGifts(world, tx, actor, orderId);
      return { orderId, outcome: held ? 'updated' : 'created' };
    }),
  );
}

/** A later revision, or one of which nothing tells that it is not; the same content is no news. */
function isNews(held: HeldOrder, order: OrderInput): boolean {
  if (compareRevisions(held.revision, order.revision) === 'older') return false;
  return !held.contentHash?.equals(contentHash(order));
}
