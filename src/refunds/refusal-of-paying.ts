import type { Case } from '../cases/case.ts';
import { refusalOfMoney } from '../cases/real-money.ts';

/** Why no money may leave for this case, whatever was prepared for it; null when it may. */
export const refusalOfPaying = (
  kase: Pick<Case, 'stage' | 'spamAt' | 'test'>,
): 'wrong-stage' | 'is-spam' | 'is-test' | null =>
  kase.stage === 'cancelled' || kase.stage === 'merged'
    ? 'wrong-stage'
    : kase.spamAt
      ? 'is-spam'
      : refusalOfMoney(kase);
