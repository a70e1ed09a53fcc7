import type { OpenCase } from '../cases/in-case.ts';
import { awaitAgain } from './advance-custody.ts';
import { isAlive, nextCheck } from './return-parcel.ts';
import { parcelsOfCase, saveParcel, type ParcelRow } from './sql/parcel-rows.ts';

/**
 * Nobody will use it, or so it is said. One the carrier has not taken back works until it runs out, so it is still asked
 * about: used all the same, the parcel was sent.
 */
export async function giveUpLabel(
  open: OpenCase,
  parcel: ParcelRow,
  { mayBeUsed }: { readonly mayBeUsed: boolean },
): Promise<void> {
  const checkAt = mayBeUsed ? nextCheck({ state: 'cancelled', askedAt: parcel.askedAt }, 0, open.at) : null;
  await saveParcel(open.tx, parcel, { state: 'cancelled', checkAt });
  await backToExpected(open);
  open.announce({ type: 'case.label-cancelled', data: { parcelId: parcel.id } });
}

async function backToExpected(open: OpenCase): Promise<void> {
  const { custody, shopId, id } = open.kase;
  if (custody !== 'label_issued') return;
  const others = await parcelsOfCase(open.tx, shopId, id);
  if (!others.some(isAlive)) await awaitAgain(open);
}
