import type { Day } from '../kit/day.ts';
import { fold } from '../kit/fold.ts';
import type { AttemptState } from '../refunds/attempt.ts';
import type { LineState, MatchedBy } from './payout.ts';
import type { ReportRow } from './read-report.ts';

/** A refund of ours that a report may tell of. */
export interface KnownRefund {
  readonly attemptId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly state: AttemptState;
  readonly amount: number;
  readonly currency: string;
  readonly sentOn: Day;
  /** The operator's number and our key. */
  readonly refundIds: readonly string[];
  readonly paymentIds: readonly string[];
  readonly orderIds: readonly string[];
}

export interface Verdict {
  readonly state: Exclude<LineState, 'absent'>;
  readonly attemptId: string | null;
  readonly matchedBy: Exclude<MatchedBy, 'person'> | null;
  /** Which it may be; a person says. */
  readonly candidates: readonly string[];
}

const nothing = { attemptId: null, matchedBy: null, candidates: [] } as const;

/**
 * What a row says of our refunds. The operator's own number of the refund decides; else the payment and the sum; else
 * the sum and the case's number in the row's words. The same refund is never found in two rows: `taken` are those
 * another row told of. Sums of two currencies are never compared.
 */
export function matchRow(row: ReportRow, known: Known, taken: ReadonlySet<string>): Verdict {
  if (row.kind === 'unread') return { state: 'unread', ...nothing };
  const isBack = row.kind === 'refund_back';
  const free = (all: readonly KnownRefund[]) => (isBack ? all : all.filter(({ attemptId }) => !taken.has(attemptId)));
  const byRefund = known.byRefund(row.refundIds);
  if (byRefund.length > 0) {
    const [one] = free(byRefund);
    return one ? verdict(row, one, 'refund') : { state: 'unknown', ...nothing }; // paid out a second time
  }
  for (const [found, by] of [
    [free(known.byPayment([...row.paymentIds, ...row.orderIds])), 'payment'],
    [free(known.byCase(row.text)), 'case'],
  ] as const) {
    const same = likeliest(found.filter((refund) => sameSum(row, refund)));
    if (same) return verdict(row, same, by);
    const standing = found.filter(({ state }) => state !== 'failed');
    // one payment, one refund of it, and another sum: that is the one they mean
    if (by === 'payment' && standing.length === 1 && !isBack) return verdict(row, standing[0]!, by);
    if (standing.length > 0)
      return { state: 'unknown', ...nothing, candidates: standing.map(({ attemptId }) => attemptId) };
  }
  return { state: 'unknown', ...nothing };
}

function verdict(row: ReportRow, refund: KnownRefund, matchedBy: Exclude<MatchedBy, 'person'>): Verdict {
  const state = !sameSum(row, refund)
    ? 'differs'
    : row.kind === 'refund_back'
      ? 'returned'
      : refund.state === 'failed'
        ? 'held_failed'
        : 'matched';
  return { state, attemptId: refund.attemptId, matchedBy, candidates: [] };
}

const sameSum = ({ amount, currency }: ReportRow, refund: KnownRefund): boolean =>
  amount === refund.amount && currency === refund.currency;

/** Of several of one sum the operator means those it has told us of before those nobody is sure of. */
const order: readonly AttemptState[] = ['settled', 'sent', 'in_doubt', 'approved', 'planned', 'failed'];
const likeliest = (refunds: readonly KnownRefund[]): KnownRefund | undefined =>
  refunds.toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) || (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0),
  )[0];

/** Our refunds by the names reports may call them. */
export class Known {
  readonly #byRefund = new Map<string, KnownRefund[]>();
  readonly #byPayment = new Map<string, KnownRefund[]>();
  readonly #byCase = new Map<string, KnownRefund[]>();

  constructor(refunds: readonly KnownRefund[]) {
    for (const refund of refunds) {
      for (const id of refund.refundIds) push(this.#byRefund, id, refund);
      for (const id of new Set([...refund.paymentIds, ...refund.orderIds])) push(this.#byPayment, id, refund);
      push(this.#byCase, refund.caseNumber, refund);
    }
  }

  byRefund = (ids: readonly string[]): KnownRefund[] => found(this.#byRefund, ids);
  byPayment = (ids: readonly string[]): KnownRefund[] => found(this.#byPayment, ids);
  /** Those whose case's number stands in the text as a word of its own. */
  byCase = (text: string): KnownRefund[] => found(this.#byCase, text.match(/[\p{L}\d]+-\d+/gu) ?? []);
}

/** Operators write names in capitals or without their signs. */
const name = (text: string): string => fold(text);

function push(index: Map<string, KnownRefund[]>, key: string, refund: KnownRefund): void {
  const at = name(key);
  if (!at) return;
  const before = index.get(at);
  if (before) before.push(refund);
  else index.set(at, [refund]);
}

const found = (index: ReadonlyMap<string, KnownRefund[]>, keys: readonly string[]): KnownRefund[] => [
  ...new Set(keys.flatMap((key) => index.get(name(key)) ?? [])),
];
