import { requirePermission, type Actor } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { noteUncollected } from './note-uncollected.ts';
import type { OpenUncollected } from './uncollected-inputs.ts';

/** Somebody of the shop holds a parcel that came back uncollected; the carrier said nothing, or is not connected. */
export async function openUncollected(
  world: World,
  actor: Actor,
  { shipmentId }: OpenUncollected,
): Promise<{ caseId: string }> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const parcel = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('shipments')
      .select(['deliveredAt', 'deliveredSource'])
      .where('shopId', '=', shopId)
      .where('id', '=', shipmentId)
      .executeTakeFirst(),
  );
  if (!parcel) throw new Refusal('missing', 'shipment');
  if (parcel.deliveredAt && parcel.deliveredSource === 'carrier') throw new Refusal('conflict', 'parcel-was-collected');
  return noteUncollected(world, shopId, { shipmentId }, actor);
}
