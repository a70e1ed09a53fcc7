import { inCase } from '../cases/in-case.ts';
import { openLink } from '../channels/open-link.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { giveUpLabel } from './give-up-label.ts';
import type { OnParcel } from './parcel-inputs.ts';
import { refusalOfCancel } from './return-parcel.ts';
import { findParcelOfCase, type ParcelRow } from './sql/parcel-rows.ts';

/**
 * A label nobody will use is given back. Where the carrier can take it back it is asked first, outside any transaction;
 * where it cannot, the label runs out by itself. Used all the same, the parcel still counts: the buyer has sent it.
 */
export async function cancelLabel(world: World, actor: Actor, input: OnParcel): Promise<void> {
  requireBuyerOf(actor, input.caseId, 'record goods');
  const { shopId } = actor;
  const parcel = await inShop(world, shopId, (tx) => findParcelOfCase(tx, shopId, input));
  requireLive(parcel);
  let takenBack = false;
  if (parcel.state === 'issued' && parcel.connectionId && parcel.carrierRef) {
    const opened = await openLink(world, shopId, parcel.connectionId).catch(() => null);
    const label = { key: parcel.reference, ref: parcel.carrierRef };
    const result = await opened?.connector.parcels?.cancelReturn?.(opened.link, label);
    const unsure = result && ['unknown', 'retryable', 'pending', 'needs-reauth'].includes(result.state);
    refuseIf(unsure ? 'carrier-not-reached' : null);
    takenBack = result?.state === 'done';
  }
  await inCase(world, actor, input, async (open) => {
    const fresh = await findParcelOfCase(open.tx, shopId, input);
    requireLive(fresh);
    await giveUpLabel(open, fresh, { mayBeUsed: fresh.state === 'issued' && !takenBack });
  });
}

function requireLive(parcel: ParcelRow | undefined): asserts parcel is ParcelRow {
  refuseIf(refusalOfCancel(found(parcel, 'parcel')));
}
