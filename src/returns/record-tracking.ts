import type { OpenCase } from '../cases/in-case.ts';
import type { TrackingEvent } from '../channels/parcel-side.ts';
import { shopIn } from '../identity/find-shop.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { advanceCustody, awaitAgain } from './advance-custody.ts';
import { giveUpLabel } from './give-up-label.ts';
import { firstScan, nextCheck, stateAfter, type ParcelState } from './return-parcel.ts';
import { saveParcel, type ParcelRow } from './sql/parcel-rows.ts';
import { goodsOrProofCame } from './unlock-refund.ts';
import { mayComeBack, wakeDormant } from './wake-dormant.ts';

/**
 * What a carrier tells of a parcel: kept word for word, and what follows from it. Its scan of the parcel is proof that
 * the buyer sent it, so the money may wait no longer (UPK 32(3)); told twice, or in another order, it changes nothing.
 */
export async function recordTracking(
  open: OpenCase,
  parcel: ParcelRow,
  events: readonly TrackingEvent[],
): Promise<ParcelState> {
  const { tx, at } = open;
  if (events.length)
    await tx
      .insertInto('returnShipmentEvents')
      .values(
        events.map((event) => ({
          shopId: parcel.shopId,
          shipmentId: parcel.id,
          at: event.at,
          code: event.code.slice(0, 120),
          state: event.status,
          recordedAt: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();

  const state = stateAfter(parcel.state, events);
  const scanned = firstScan(events);
  // Lost on its way it was sent all the same; one that came back to the buyer is to be sent anew.
  const sentOn = parcel.sentAt === null && state !== 'sent_back' ? scanned : null;
  const deliveredAt = events.find(({ status }) => status === 'delivered')?.at ?? null;
  await saveParcel(tx, parcel, {
    state,
    ...(sentOn && { sentAt: sentOn }),
    ...(deliveredAt && { deliveredAt }),
    ...(events.length && { carrierState: events.at(-1)!.code.slice(0, 120) }),
    checkedAt: at,
    failures: 0,
    checkAt: nextCheck({ state, askedAt: parcel.askedAt }, 0, at),
  });
  if (state === 'issued' && (await ranOut(open, parcel))) {
    await giveUpLabel(open, parcel, { mayBeUsed: true });
    return 'cancelled';
  }
  if (state === parcel.state || !mayComeBack(open.kase)) return state;

  if (state === 'in_transit' || state === 'delivered') {
    await advanceCustody(open, 'in_transit');
    await wakeDormant(open);
  }
  if (sentOn) await sent(open, parcel, sentOn);
  if (state === 'delivered') {
    await advanceCustody(open, 'delivered');
    open.announce({ type: 'case.parcel-delivered', data: { parcelId: parcel.id } });
  } else if (state === 'sent_back') {
    await awaitAgain(open);
    open.announce({ type: 'case.parcel-sent-back', data: { parcelId: parcel.id } });
  } else if (state === 'lost') {
    await advanceCustody(open, 'lost');
    open.announce({ type: 'case.parcel-lost', data: { parcelId: parcel.id } });
  }
  return state;
}

/** Its last day is over, and nobody used it: the buyer may take another, without giving up what no locker takes any more. */
async function ranOut({ tx, kase, at }: OpenCase, { validUntil }: ParcelRow): Promise<boolean> {
  if (validUntil === null) return false;
  const { zone } = await shopIn(tx, kase.shopId);
  return validUntil < dayIn(zone, at);
}

/** The first scan: the same as a receipt the buyer shows us. Of a parcel of their own they told us themselves. */
async function sent(open: OpenCase, parcel: ParcelRow, scannedAt: Date): Promise<void> {
  const { tx, kase, at } = open;
  const { zone } = await shopIn(tx, kase.shopId);
  const sentOn = dayIn(zone, scannedAt < at ? scannedAt : at);
  await wakeDormant(open);
  const proofId = newId(at);
  await tx
    .insertInto('proofsOfSending')
    .values({
      shopId: kase.shopId,
      id: proofId,
      caseId: kase.id,
      carrier: parcel.carrier,
      number: parcel.number ?? parcel.code ?? parcel.reference,
      fileId: null,
      sentOn,
      givenBy: 'carrier',
      at,
    })
    .execute();
  await goodsOrProofCame(open, { goodsReceived: null, proofOfSending: sentOn });
  open.announce({ type: 'case.parcel-sent', data: { parcelId: parcel.id, proofId, sentOn } });
}
