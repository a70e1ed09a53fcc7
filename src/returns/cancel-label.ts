import { inCase, type OpenCase } from '../cases/in-case.ts';
import { openLink } from '../channels/open-link.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { awaitAgain } from './advance-custody.ts';
import type { OnParcel } from './parcel-inputs.ts';
import { isAlive, refusalOfCancel } from './return-parcel.ts';
import { findParcel, parcelsOfCase, saveParcel, type ParcelRow } from './sql/parcel-rows.ts';

/**
 * A label nobody will use is given back. Where the carrier can take it back it is asked first, outside any transaction;
 * where it cannot, the label runs out by itself. Used all the same, the parcel still counts: the buyer has sent it.
 */
export async function cancelLabel(world: World, actor: Actor, input: OnParcel): Promise<void> {
  requireBuyerOf(actor, input.caseId, 'record goods');
  const { shopId } = actor;
  const parcel = await inShop(world, shopId, (tx) => findParcel(tx, shopId, input.parcelId));
  requireLive(parcel, input);
  if (parcel.state === 'issued' && parcel.connectionId && parcel.carrierRef) {
    const opened = await openLink(world, shopId, parcel.connectionId).catch(() => null);
    const label = { key: parcel.reference, ref: parcel.carrierRef };
    const result = await opened?.connector.parcels?.cancelReturn?.(opened.link, label);
    const unsure = result && ['unknown', 'retryable', 'pending', 'needs-reauth'].includes(result.state);
    refuseIf(unsure ? 'carrier-not-reached' : null);
  }
  await inCase(world, actor, input, async (open) => {
    const fresh = await findParcel(open.tx, shopId, input.parcelId);
    requireLive(fresh, input);
    await saveParcel(open.tx, fresh, { state: 'cancelled', checkAt: null });
    await backToExpected(open);
    open.announce({ type: 'case.label-cancelled', data: { parcelId: fresh.id } });
  });
}

function requireLive(parcel: ParcelRow | undefined, { caseId }: OnParcel): asserts parcel is ParcelRow {
  found(parcel?.caseId === caseId ? parcel : null, 'parcel');
  refuseIf(refusalOfCancel(parcel!));
}

async function backToExpected(open: OpenCase): Promise<void> {
  const { custody, shopId, id } = open.kase;
  if (custody !== 'label_issued') return;
  const others = await parcelsOfCase(open.tx, shopId, id);
  if (!others.some(isAlive)) await awaitAgain(open);
}
