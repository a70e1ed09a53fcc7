import type { Case } from '../cases/case.ts';
import { refusalOfMoney } from '../cases/real-money.ts';
import type { Purpose } from './attempt.ts';

/** Why no money may leave for this case, whatever was prepared for it; null when it may. */
export const refusalOfPaying = (
  kase: Pick<Case, 'stage' | 'spamAt' | 'test'>,
): 'wrong-stage' | 'is-spam' | 'is-test' | null =>
  kase.stage === 'cancelled' || kase.stage === 'merged'
    ? 'wrong-stage'
    : kase.spamAt
      ? 'is-spam'
      : refusalOfMoney(kase);

/**
 * What is owed is owed by law or by a decision: before either there is nothing to pay, but of the shop's own will. Asked again
 * when it is let go: the goods it was planned for may have been another's, and it waits for the right ones (UPK 32(3)).
 */
export const refusalOfOwing = ({ money }: Pick<Case, 'money'>, purpose: Purpose): 'nothing-owed' | null =>
  purpose === 'owed' && money === null ? 'nothing-owed' : null;
