import { addDays, type Day } from '../kit/day.ts';
import { workingDayUpTo, type Calendar } from '../law/holidays.ts';

export const claimKinds = ['carrier', 'supplier', 'marketplace'] as const;
export type ClaimKind = (typeof claimKinds)[number];
export const claimStates = ['to_claim', 'claimed', 'agreed', 'paid', 'refused', 'given_up'] as const;
export type ClaimState = (typeof claimStates)[number];
export const claimReasons = [
  'damaged',
  'contents_missing',
  'lost',
  'carrier_fault',
  'product',
  'refunded',
  'by_hand',
] as const;
export type ClaimReason = (typeof claimReasons)[number];

/** Still worth somebody's attention. */
export const liveStates = ['to_claim', 'claimed', 'agreed'] as const satisfies readonly ClaimState[];

const ways: Record<ClaimState, readonly ClaimState[]> = {
  to_claim: ['claimed', 'given_up'],
  claimed: ['agreed', 'paid', 'refused', 'given_up', 'to_claim'],
  agreed: ['paid', 'refused', 'given_up', 'claimed'],
  // A mistake is taken back; a refusal is appealed against.
  paid: ['agreed', 'claimed'],
  refused: ['claimed'],
  given_up: ['to_claim'],
};

/** Where a claim may go from where it stands; it may always stay. */
export const mayBecome = (from: ClaimState, to: ClaimState): boolean => from === to || ways[from].includes(to);

/** How long the other side usually has: 30 days for carriers (postal complaints, TR-POSTAL), our own 14 for others. */
export const answerBy = (kind: ClaimKind, claimedOn: Day): Day => addDays(claimedOn, kind === 'carrier' ? 30 : 14);

export interface Remindable {
  readonly state: ClaimState;
  readonly deadline: Day | null;
  readonly answerBy: Day | null;
  readonly remindedOn: Day | null;
  /** The day the parcel was received, for damage that was hidden (CARRIER-HIDDEN-7). */
  readonly receivedOn: Day | null;
}

/**
 * The days staff are reminded on: for hidden damage the third, fifth and seventh day after receipt, for other deadlines
 * a week and two days before and on the last day. None falls on a free day: it is told on the working day before it.
 */
export function reminderDays(
  { state, deadline, answerBy: awaited, receivedOn }: Remindable,
  calendar: Calendar,
): Day[] {
  if (state === 'claimed') return awaited ? [awaited] : [];
  if (state !== 'to_claim' || deadline === null) return [];
  const days = receivedOn
    ? [3, 5, 7].map((n) => addDays(receivedOn, n))
    : [addDays(deadline, -7), addDays(deadline, -2), deadline];
  return days.map((day) => workingDayUpTo(calendar, day));
}

/** Whether a reminder is due today that nobody got yet, and whether it is the last; of missed ones only the latest is told. */
export function reminderDue(claim: Remindable, calendar: Calendar, today: Day): { readonly last: boolean } | null {
  const days = reminderDays(claim, calendar);
  const due = days.filter((day) => day <= today).at(-1);
  if (due === undefined || (claim.remindedOn !== null && claim.remindedOn >= due)) return null;
  return { last: due === days.at(-1) };
}
