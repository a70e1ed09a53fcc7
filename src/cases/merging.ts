import { isInQuestion, isOpen, type Case } from './case.ts';

/** How lines that both cases name are counted: the same goods told twice, or more goods of one matter. */
export const countings = ['once', 'together'] as const;
export type Counting = (typeof countings)[number];

export type MergeRefusal =
  | 'same-case'
  | 'wrong-stage'
  | 'already-decided'
  | 'goods-here'
  | 'roads-differ'
  | 'orders-differ'
  | 'order-on-the-other'
  | 'different-buyers'
  | 'review-first'
  | 'is-spam';

export type Mergeable = Pick<
  Case,
  'id' | 'stage' | 'outcome' | 'money' | 'remedy' | 'custody' | 'procedure' | 'orderId' | 'spamAt'
>;

const undecided = ({ outcome, remedy }: Mergeable) =>
  (outcome === 'none' || outcome === 'acknowledged') && remedy === null;

/**
 * Why one case may not go into another. Only work that has not begun to be settled is joined: what was decided, paid or
 * received belongs to the case it was done on. A question goes into anything; else both are on the same legal road,
 * since a statement that has its own effect (a withdrawal) is never put under another's.
 */
export function refusalOfMerging(source: Mergeable, target: Mergeable, sameBuyer: boolean): MergeRefusal | null {
  if (source.id === target.id) return 'same-case';
  if (!isOpen(source) || !isOpen(target)) return 'wrong-stage';
  if (source.spamAt || target.spamAt) return 'is-spam';
  // The link of the one leads to the other from now on: a stranger must not come in that way.
  if (!sameBuyer) return 'different-buyers';
  if (!undecided(source) || source.money !== null) return 'already-decided';
  if (['received', 'inspected', 'disposed'].includes(source.custody)) return 'goods-here';
  if (source.procedure === 'inquiry') return null;
  if (source.procedure !== target.procedure) return 'roads-differ';
  if (!undecided(target) || (target.money !== null && target.money !== 'planned')) return 'already-decided';
  if (isInQuestion(source) || isInQuestion(target)) return 'review-first';
  if (source.orderId && !target.orderId) return 'order-on-the-other';
  return source.orderId && source.orderId !== target.orderId ? 'orders-differ' : null;
}

/** What cannot be taken back once it happened on a case that others were merged into. */
export const irreversible = [
  'case.decided',
  'case.deemed-accepted',
  'case.money-sent',
  'case.goods-received',
  'case.remedy-done',
  'case.withdrawal-stands',
  'case.cancelled',
] as const;
