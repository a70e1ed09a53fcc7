import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { askCarrier } from './make-label.ts';
import type { OnParcel } from './parcel-inputs.ts';
import { findParcelOfCase } from './sql/parcel-rows.ts';
import { trackNow } from './track-parcels.ts';

/** Somebody wants to know now: where a parcel is, or what became of a label nobody heard of. */
export async function checkParcel(world: World, actor: Actor, { caseId, parcelId }: OnParcel): Promise<void> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const parcel = found(
    await inShop(world, shopId, (tx) => findParcelOfCase(tx, shopId, { caseId, parcelId })),
    'parcel',
  );
  if (parcel.state === 'asking' || parcel.state === 'in_doubt') {
    // What it ends in is on the parcel; that it is still unclear is no failure of the question.
    await askCarrier(world, { shopId, caseId, parcelId }).catch((error: Error) =>
      world.log.warn('label in doubt', { parcelId, error: error.message }),
    );
    return;
  }
  refuseIf(['planned', 'refused', 'cancelled', 'delivered'].includes(parcel.state) ? 'nothing-to-check' : null);
  await trackNow(world, shopId, parcelId);
}
