import type { Currency } from '../kit/money.ts';

/** What was paid for an order and goes back: over all its cases never more than was paid. Deductions are negative. */
const paidKinds = ['price', 'delivery', 'fee', 'value_loss', 'label'] as const;
/** What the shop owes, or gives, beside it: each with its ground, outside the cap. */
export const topKinds = ['return_cost', 'interest', 'damages', 'goodwill'] as const;
export const partKinds = [...paidKinds, ...topKinds] as const;
export type PaidKind = (typeof paidKinds)[number];
export type TopKind = (typeof topKinds)[number];
export type PartKind = (typeof partKinds)[number];

export const isTopKind = (kind: PartKind): kind is TopKind => (topKinds as readonly string[]).includes(kind);

/** Why a part is in the sum. The words are in messages: refunds.reason.* */
export const partReasons = [
  'withdrawn',
  'rescinded',
  'returned',
  'reduced',
  'not-received',
  'whole-order',
  'kept-costs-less',
  'share-of-delivery',
  'shop-gives',
  'used-beyond-testing',
  'label-for-buyer',
  'defect',
  'not-told-of-cost',
  'shop-bears',
  'ground',
] as const;
export type PartReason = (typeof partReasons)[number];

/** One line of a refund. Whole minor units of the order's currency. */
export interface RefundPart {
  readonly kind: PartKind;
  readonly amount: number;
  /** The order line it speaks of, and how many pieces of it. */
  readonly line?: string | undefined;
  readonly quantity?: number | undefined;
  readonly reason: PartReason;
  /** The rule it rests on; none for what the shop gives of its own will. */
  readonly rule: string | null;
  /** The shop's own ground of what is owed on top, or of a deduction. */
  readonly ground?: string | undefined;
  /** Which pieces of the line, counted from 0: every piece has its own share of the grosze, whoever asks first. */
  readonly pieces?: readonly number[] | undefined;
}

/** Why something asked for is not in the sum, or not whole. The words are in messages: refunds.limit.* */
export const limitReasons = [
  'more-than-bought',
  'already-back',
  'more-than-price',
  'more-than-told',
  'more-than-paid',
  'dearer-delivery',
  'part-kept',
  'delivery-back-already',
  'not-informed',
  'no-evidence',
  'not-a-withdrawal',
  'buyer-bears',
  'no-ground',
  'other-currency',
  'sent-by-channel',
  'line-unknown',
] as const;
export type LimitReason = (typeof limitReasons)[number];

/** What was asked for and what of it is granted, where the two differ. */
export interface RefundLimit {
  readonly kind: PartKind;
  readonly line?: string | undefined;
  /** Pieces, where pieces were too many. */
  readonly quantity?: number | undefined;
  readonly asked: number;
  readonly granted: number;
  readonly reason: LimitReason;
  readonly rule: string | null;
}

export interface RefundSum {
  readonly currency: Currency;
  readonly parts: readonly RefundPart[];
  readonly total: number;
  readonly limits: readonly RefundLimit[];
}

export const totalOf = (parts: readonly Pick<RefundPart, 'amount'>[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);

/** Of these parts, what counts against what was paid for the order. */
export const paidPartOf = (parts: readonly Pick<RefundPart, 'amount' | 'kind'>[]): number =>
  totalOf(parts.filter(({ kind }) => !isTopKind(kind)));
