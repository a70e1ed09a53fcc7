import { isOpen, type Case } from '../cases/case.ts';

export type GoodwillRefusal = 'goodwill-in-the-sum' | 'goodwill-given';

/** What a case knows of a gift of money on it. */
export interface GoodwillFacts {
  /** The sum of the case can still be changed. */
  readonly sumOpen: boolean;
  /** The sum has a part of goodwill. */
  readonly inSum: boolean;
  /** A refund of its own was made for it, or is on its way. */
  readonly onItsOwn: boolean;
}

/**
 * One gesture is paid once. While the sum is open it is a part of the sum: the buyer sees it, and one approval pays all.
 * Once that money has left, it is a refund of its own; and where one road was taken, the other is shut.
 */
export function refusalOfGoodwill(road: 'part' | 'own', facts: GoodwillFacts): GoodwillRefusal | null {
  if (road === 'part') return facts.onItsOwn ? 'goodwill-given' : null;
  if (facts.inSum || facts.onItsOwn) return 'goodwill-given';
  return facts.sumOpen ? 'goodwill-in-the-sum' : null;
}

/**
 * Without an order there is no sum to be a part of, nor where nothing is owed: a complaint has one once it is granted in
 * money, a withdrawal from its first day unless it is contested.
 */
export const isSumOpen = (
  kase: Pick<Case, 'stage' | 'money' | 'procedure' | 'outcome'> & { readonly orderId: string | null },
): boolean =>
  kase.orderId !== null &&
  isOpen(kase) &&
  (kase.money === 'planned' || (kase.money === null && kase.procedure === 'withdrawal' && kase.outcome !== 'rejected'));
