import type { OpenCase } from '../cases/in-case.ts';
import { isOpen } from '../cases/case.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { Adjusted } from './adjusted.ts';
import { currentPlan } from './current-plan.ts';
import { attemptsOf } from './sql/attempts.ts';

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

export async function requireOneGoodwill({ tx, kase }: OpenCase, road: 'part' | 'own'): Promise<void> {
  const plan = await currentPlan(tx, kase);
  const attempts = await attemptsOf(tx, kase);
  // Without an order there is no sum to be a part of.
  const sumOpen = kase.orderId !== null && isOpen(kase) && (kase.money === null || kase.money === 'planned');
  const inSum = plan?.parts.some(({ kind, amount }) => kind === 'goodwill' && amount > 0) ?? false;
  const onItsOwn = attempts.some(({ purpose, state }) => purpose === 'goodwill' && state !== 'failed');
  refuseIf(refusalOfGoodwill(road, { sumOpen, inSum, onItsOwn }));
}

export const gives = ({ onTop }: Pick<Adjusted, 'onTop'>): boolean =>
  onTop?.some(({ kind, amount }) => kind === 'goodwill' && amount > 0) ?? false;
