import { inCase } from '../cases/in-case.ts';
import { recordCustody } from '../cases/record-axes.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import { moreShipmentsOf } from '../orders/more-shipments.ts';
import type { World } from '../platform/world.ts';
import { lastUncollected } from './list-uncollected.ts';
import type { SendAgain } from './uncollected-inputs.ts';
import { refusalOfSendingAgain } from './uncollected.ts';

/** The same goods go out once more: a new parcel of the order, followed like the first. The buyer is told its number. */
export async function sendUncollectedAgain(world: World, actor: Actor, input: SendAgain): Promise<void> {
  requirePermission(actor, 'record goods');
  await inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const parcel = await lastUncollected(tx, kase.shopId, kase.id);
    refuseIf(refusalOfSendingAgain(kase, parcel));
    await moreShipmentsOf(world, tx, actor, parcel.shipmentId, {
      externalId: `again-${parcel.id}`,
      shippedAt: at.toISOString(),
      ...(input.carrier && { carrier: input.carrier }),
      ...(input.number && { number: input.number }),
    });
    await tx
      .updateTable('uncollectedParcels')
      .set({ sentAgainAt: at })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', parcel.id)
      .execute();
    await recordCustody(open, 'not_required'); // nothing of it is with the shop, or to come
    open.announce({ type: 'case.sent-again', data: { shipmentId: parcel.shipmentId } });
  });
}
