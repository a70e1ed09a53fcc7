import { needsSecondPerson, type SecondPersonRule } from '../identity/second-person.ts';
import type { Money } from '../kit/money.ts';
import type { RefundPart } from './refund-parts.ts';
import type { refundMethods } from './refund-inputs.ts';

export const attemptStates = ['planned', 'approved', 'sent', 'settled', 'failed', 'in_doubt'] as const;
export type AttemptState = (typeof attemptStates)[number];
export type RefundMethod = (typeof refundMethods)[number];

/** Owed by law or decision, or given on top of it of the shop's own will. */
export const purposes = ['owed', 'goodwill'] as const;
export type Purpose = (typeof purposes)[number];

export const consentWays = ['mail', 'phone', 'form', 'chat', 'person'] as const;
/** The buyer agreed to get the money in another way than they paid, expressly and at no cost to them (UPK 32(4)). */
export interface Consent {
  readonly on: string;
  readonly how: (typeof consentWays)[number];
  readonly remark?: string | undefined;
  /** The buyer's own choice on their page, with the words they read. */
  readonly choiceId?: string | undefined;
}

/** What ended a doubt: what the provider answered, or what somebody saw, with a file or in words. */
export type Evidence =
  | { readonly by: 'provider' }
  /** The voucher it was paid with. */
  | { readonly by: 'voucher'; readonly voucherId: string }
  | { readonly by: 'staff'; readonly remark?: string | undefined; readonly fileId?: string | undefined };

/** One try to move the money of a case. What is asked for never changes; a new try is a new attempt with a new key. */
export interface Attempt {
  readonly shopId: string;
  readonly id: string;
  readonly caseId: string;
  readonly state: AttemptState;
  readonly purpose: Purpose;
  readonly method: RefundMethod;
  readonly amount: number;
  readonly currency: string;
  readonly parts: readonly Pick<RefundPart, 'kind' | 'amount'>[];
  readonly planId: string | null;
  /** Null: written down after the shop sent the money by its own means. */
  readonly key: string | null;
  readonly connectionId: string | null;
  readonly paymentRef: string | null;
  readonly firstBy: string | null;
  readonly approvedBy: string | null;
  readonly recordedBy: string;
  readonly askedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly providerRef: string | null;
  readonly failure: string | null;
  readonly failureText: string | null;
  readonly tries: number;
  readonly lookAt: Date | null;
  /** Whoever moves it is being asked at this moment, and answers until then. */
  readonly askingUntil: Date | null;
  /** It failed, and nobody pursues it: another was made in its place, or the shop let it be. */
  readonly givenUpAt: Date | null;
  readonly at: Date;
}

/** Nobody has been asked to move the money yet, or it is a present that did not leave: the shop may think better of it. */
export const mayBeCalledOff = (attempt: Pick<Attempt, 'state' | 'purpose' | 'failure' | 'givenUpAt'>): boolean =>
  attempt.state === 'planned' || attempt.state === 'approved' || isFailedGoodwill(attempt);

/** A present that did not leave. The case owes nothing, so only the attempt itself tells of it. */
export const isFailedGoodwill = ({
  state,
  purpose,
  failure,
  givenUpAt,
}: Pick<Attempt, 'state' | 'purpose' | 'failure' | 'givenUpAt'>): boolean =>
  purpose === 'goodwill' && state === 'failed' && failure !== 'called-off' && givenUpAt === null;

/** What of the same money one person alone has let go before: a sum in parts is judged as the sum it is. */
export const approvedAlone = (of: Attempt, all: readonly Attempt[]): number =>
  all
    .filter((each) => each.id !== of.id && each.purpose === of.purpose && each.currency === of.currency)
    .filter(({ state, approvedBy }) => state !== 'failed' && approvedBy !== null)
    .filter(({ firstBy, approvedBy }) => firstBy === null || firstBy === approvedBy)
    .reduce((sum, { amount }) => sum + amount, 0);

/**
 * Why this person may not approve it now: above the shop's limit it takes two. The first of them is whoever planned it,
 * or gave the first yes where Zwrotka proposed it.
 */
export function refusalOfApproval(
  attempt: Pick<Attempt, 'state' | 'amount' | 'currency' | 'firstBy'>,
  by: string,
  { secondPersonAbove }: { readonly secondPersonAbove: SecondPersonRule | null },
): 'wrong-state' | 'second-person-needed' | null {
  if (attempt.state !== 'planned') return 'wrong-state';
  const needsTwo = needsSecondPerson(secondPersonAbove, attempt);
  return needsTwo && (attempt.firstBy === null || attempt.firstBy === by) ? 'second-person-needed' : null;
}

export const moneyOf = ({ amount, currency }: Pick<Attempt, 'amount' | 'currency'>): Money => ({ amount, currency });
