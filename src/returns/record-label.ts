import type { OpenCase } from '../cases/in-case.ts';
import { inLivingCase } from '../cases/in-living-case.ts';
import { insertLetter } from '../files/keep-letter.ts';
import { parcelNumberKey } from '../customers/normal-forms.ts';
import { system } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { dayIn } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { World } from '../platform/world.ts';
import { advanceCustody } from './advance-custody.ts';
import { giveUpLabel } from './give-up-label.ts';
import { mayBecome, nextCheck, type ParcelState } from './return-parcel.ts';
import { findParcel, saveParcel, type ParcelRow } from './sql/parcel-rows.ts';
import { mayComeBack } from './wake-dormant.ts';

export interface OnParcelJob {
  readonly shopId: string;
  readonly caseId: string;
  readonly parcelId: string;
}

/** The parcel under its case's lock, when it may still become this; null when it was decided otherwise meanwhile. */
const inParcel = <T>(
  world: World,
  { shopId, caseId, parcelId }: OnParcelJob,
  to: ParcelState,
  work: (open: OpenCase, parcel: ParcelRow) => Promise<T>,
): Promise<T | null> =>
  inLivingCase(world, system(shopId, 'carrier'), { caseId }, async (open) => {
    const parcel = await findParcel(open.tx, shopId, parcelId);
    return parcel && mayBecome(parcel.state, to) ? work(open, parcel) : null;
  });

export interface Begun {
  readonly parcel: ParcelRow;
  /** It may have been asked for before. */
  readonly again: boolean;
  /** Its case ended, or its sender was forgotten: what was not made is not asked for any more. */
  readonly over: boolean;
}

/** Writes down that the carrier is about to be asked; null where nothing is to be asked. */
export const beginAsking = (world: World, on: OnParcelJob): Promise<Begun | null> =>
  inLivingCase(world, system(on.shopId, 'carrier'), { caseId: on.caseId }, async (open) => {
    const { tx, kase } = open;
    const parcel = await findParcel(tx, on.shopId, on.parcelId);
    if (!parcel || !['planned', 'asking', 'in_doubt'].includes(parcel.state)) return null;
    const again = parcel.state !== 'planned';
    const over = !mayComeBack(kase) || parcel.pickupAddress === null;
    if (over && !again) {
      await giveUpLabel(open, parcel, { mayBeUsed: false });
      return null;
    }
    await saveParcel(tx, parcel, { state: 'asking' });
    return { parcel, again, over };
  });

/** The carrier knows nothing of it, and nobody needs it any more. */
export const recordNotMade = async (world: World, on: OnParcelJob): Promise<void> =>
  void (await inParcel(world, on, 'cancelled', (open, parcel) => giveUpLabel(open, parcel, { mayBeUsed: false })));

export interface Issued {
  readonly carrier: string;
  readonly ref: string;
  readonly number: string | null;
  readonly code: string | null;
  readonly expiresAt: Date | null;
  /** What the carrier says it takes; null: it does not, and the shop's own price list stands. */
  readonly cost: Money | null;
  readonly file: { readonly fileId: string; readonly name: string; readonly bytes: Buffer } | null;
}

/** The buyer has it: the label, the code, the courier's day. */
export async function recordLabel(world: World, on: OnParcelJob, issued: Issued): Promise<void> {
  await inParcel(world, on, 'issued', async (open, parcel) => {
    const { tx, at, kase } = open;
    const { zone } = await shopIn(tx, on.shopId);
    if (issued.file) await insertLetter(tx, on.shopId, kase.id, issued.file, at, 'document');
    await saveParcel(tx, parcel, {
      state: 'issued',
      carrier: issued.carrier,
      carrierRef: issued.ref,
      number: issued.number,
      numberKey: issued.number && parcelNumberKey(issued.number),
      code: issued.code,
      validUntil: issued.expiresAt && dayIn(zone, new Date(issued.expiresAt.getTime() - 1)),
      labelFileId: issued.file?.fileId ?? null,
      issuedAt: at,
      checkAt: nextCheck({ state: 'issued', askedAt: parcel.askedAt }, 0, at),
      ...costToKeep(parcel, issued.cost),
    });
    await advanceCustody(open, 'label_issued');
    open.announce({ type: 'case.label-issued', data: { parcelId: parcel.id, method: parcel.method } });
  });
}

/** In the currency of what the buyer agreed to, or nobody could compare the two. */
const costToKeep = ({ agreed, currency }: ParcelRow, cost: Money | null) =>
  cost && (agreed === null || cost.currency === currency) ? { cost: cost.amount, currency: cost.currency } : {};

export async function recordRefused(world: World, on: OnParcelJob, because: string): Promise<void> {
  await inParcel(world, on, 'refused', async (open, parcel) => {
    await saveParcel(open.tx, parcel, { state: 'refused', refusedBecause: because.slice(0, 300) });
    open.announce({ type: 'case.label-refused', data: { parcelId: parcel.id, code: because.split(':')[0]! } });
  });
}

/** Nobody knows whether there is a label. Said once, however often it is looked up in vain. */
export async function recordUnclear(world: World, on: OnParcelJob): Promise<void> {
  await inParcel(world, on, 'in_doubt', async (open, parcel) => {
    const told = parcel.refusedBecause === 'in-doubt';
    await saveParcel(open.tx, parcel, { state: 'in_doubt', refusedBecause: 'in-doubt' });
    if (!told) open.announce({ type: 'case.label-in-doubt', data: { parcelId: parcel.id } });
  });
}
