import type { ReturnMethod } from '../channels/return-terms.ts';
import type { TrackingEvent } from '../channels/parcel-side.ts';
import type { Case } from '../cases/case.ts';
import { isOpen } from '../cases/case.ts';
import type { Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';

/**
 * A parcel on its way back, from the wish for a label to the shop's door. Beside it stands custody, which says where
 * the goods are; this says what became of the paper and the parcel.
 */
export const parcelStates = [
  'planned', // somebody asked for a label; the carrier has not been asked yet
  'asking', // the carrier is being asked: a process that dies here knows nothing, so it looks up first
  'in_doubt', // asked, and no answer came
  'issued', // the buyer has the label or code
  'refused', // the carrier said no
  'cancelled',
  'in_transit', // the carrier has it: as good as the buyer's proof of sending
  'delivered',
  'sent_back', // it goes back to the buyer
  'lost',
] as const;
export type ParcelState = (typeof parcelStates)[number];

/** What may follow on what. Everything the carrier tells may come late or twice, so nothing moves back. */
export const parcelMoves: Readonly<Record<ParcelState, readonly ParcelState[]>> = {
  planned: ['asking', 'refused', 'cancelled'],
  asking: ['planned', 'in_doubt', 'issued', 'refused', 'cancelled'],
  in_doubt: ['asking', 'issued', 'refused', 'cancelled'],
  issued: ['cancelled', 'in_transit', 'delivered', 'sent_back', 'lost'],
  refused: [],
  cancelled: ['in_transit', 'delivered'], // a label that was given up and used all the same
  in_transit: ['delivered', 'sent_back', 'lost'],
  delivered: [],
  sent_back: ['in_transit', 'delivered'], // sent out anew by the carrier
  lost: ['in_transit', 'delivered', 'sent_back'], // found
};

export const mayBecome = (from: ParcelState, to: ParcelState): boolean => parcelMoves[from].includes(to);

export interface ReturnParcel {
  readonly id: string;
  readonly method: ReturnMethod;
  readonly state: ParcelState;
  readonly carrier: string | null;
  readonly number: string | null;
  readonly trackingUrl: string | null;
  /** What the buyer types at the locker. */
  readonly code: string | null;
  readonly validUntil: Day | null;
  readonly labelFileId: string | null;
  readonly pickupOn: Day | null;
  readonly payer: 'buyer' | 'shop';
  /** What it costs the shop, and what the buyer agreed to; null where nobody said. */
  readonly cost: Money | null;
  readonly agreed: Money | null;
  readonly refusedBecause: string | null;
  readonly askedAt: Date;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Oldest first, as the carrier told them. */
  readonly events: readonly { readonly at: Date; readonly code: string; readonly state: string }[];
}

/** What comes off the buyer's money once they used it: what it cost, and no more than they saw. Null: nothing. */
export const takenOff = ({ cost, agreed }: Pick<ReturnParcel, 'cost' | 'agreed'>): Money | null =>
  agreed && { ...agreed, amount: Math.min(cost?.amount ?? agreed.amount, agreed.amount) };

export type LabelRefusal = 'wrong-stage' | 'nothing-to-send' | 'no-carrier' | 'way-not-open' | 'label-there';

/** Why no label can be had now, or null. One at a time: a second only once the first is used or given up. */
export function refusalOfLabel(
  kase: Pick<Case, 'stage' | 'custody'>,
  method: ReturnMethod,
  ways: readonly ReturnMethod[],
  parcels: readonly Pick<ReturnParcel, 'method' | 'state'>[],
): LabelRefusal | null {
  if (!isOpen(kase)) return 'wrong-stage';
  if (kase.custody === 'not_required' || kase.custody === 'disposed') return 'nothing-to-send';
  if (method === 'own') return 'way-not-open';
  if (!ways.some((way) => way !== 'own')) return 'no-carrier';
  if (!ways.includes(method)) return 'way-not-open';
  return parcels.some(isAlive) ? 'label-there' : null;
}

/** A label that may still be used, or may yet come. */
export const isAlive = ({ method, state }: Pick<ReturnParcel, 'method' | 'state'>): boolean =>
  method !== 'own' && ['planned', 'asking', 'in_doubt', 'issued'].includes(state);

/** Given up before the carrier has the parcel, never after. One in doubt waits for the look-up. */
export const refusalOfCancel = ({ state }: Pick<ReturnParcel, 'state'>): 'parcel-sent' | 'label-in-doubt' | null =>
  state === 'planned' || state === 'issued'
    ? null
    : state === 'asking' || state === 'in_doubt'
      ? 'label-in-doubt'
      : 'parcel-sent';

/** Where a parcel stands by what the carrier has told so far; what we do not understand moves nothing. */
export function stateAfter(from: ParcelState, events: readonly Pick<TrackingEvent, 'status' | 'at'>[]): ParcelState {
  let state = from;
  for (const { status } of [...events].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const next = reached[status];
    if (next && mayBecome(state, next)) state = next;
  }
  return state;
}

const reached: Readonly<Record<TrackingEvent['status'], ParcelState | null>> = {
  announced: null,
  in_transit: 'in_transit',
  ready_for_pickup: 'in_transit',
  delivered: 'delivered',
  returned: 'sent_back',
  lost: 'lost',
  problem: 'in_transit', // whatever hinders it, the carrier has it
  unmapped: null,
};

/** When the carrier first had it in hand: the day of sending. */
export const firstScan = (events: readonly Pick<TrackingEvent, 'status' | 'at'>[]): Date | null =>
  events
    .filter(({ status }) => reached[status] !== null)
    .reduce<Date | null>((first, { at }) => (first === null || at < first ? at : first), null);

const HOUR = 3_600_000;
const checkEvery: Partial<Record<ParcelState, number>> = {
  issued: 3,
  in_transit: 2,
  sent_back: 12,
  lost: 24,
  cancelled: 12,
};
const GIVEN_UP_AFTER_DAYS = 60;

/** When the carrier is asked next; null once nothing more is to be learnt. Failures stretch it, up to a day. */
export function nextCheck(
  { state, askedAt }: { readonly state: ParcelState; readonly askedAt: Date },
  failures: number,
  now: Date,
): Date | null {
  const hours = checkEvery[state];
  if (!hours || now.getTime() - askedAt.getTime() > GIVEN_UP_AFTER_DAYS * 24 * HOUR) return null;
  return new Date(now.getTime() + Math.min(hours * 2 ** failures, 24) * HOUR);
}
