import { isOpen, type Case } from '../cases/case.ts';
import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { PaidWay } from './payment-road.ts';

/** That the buyer chose a voucher instead of money, by their own hand, and has not taken it back. */
export interface VoucherChoice {
  readonly id: string;
  /** What they said yes to, as it stood there. */
  readonly words: string;
  /** How long the voucher will be valid, as they were told. */
  readonly months: number;
  readonly chosenAt: Date;
  readonly chosenOn: Day;
}

export type ChoiceRefusal =
  'vouchers-not-offered' | 'marketplace-pays-back' | 'wrong-stage' | 'nothing-owed' | 'money-under-way' | 'no-email';

interface ChoiceFacts {
  readonly kase: Pick<Case, 'stage' | 'spamAt' | 'money' | 'procedure' | 'outcome'>;
  readonly offered: boolean;
  readonly paid: PaidWay;
  /** Where the code would go. */
  readonly email: string | null;
}

/**
 * Why a buyer may not choose a voucher instead of their money; null when they may. It is theirs to choose and never the
 * only way: the shop may only offer it (UPK 32(4), 43e(7)). Once money is with whoever moves it, it is too late.
 */
export function refusalOfChoosing({ kase, offered, paid, email }: ChoiceFacts): ChoiceRefusal | null {
  if (!offered) return 'vouchers-not-offered';
  if (paid === 'marketplace') return 'marketplace-pays-back';
  if (!isOpen(kase) || kase.spamAt) return 'wrong-stage';
  const comes = kase.procedure === 'withdrawal' && kase.outcome === 'acknowledged' && kase.money === null;
  if (kase.money === null && !comes) return 'nothing-owed';
  if (kase.money !== null && kase.money !== 'planned' && kase.money !== 'failed') return 'money-under-way';
  return email ? null : 'no-email';
}

/** Until the code is made nothing has happened that cannot be undone. */
export const refusalOfTakingBack = ({ money }: Pick<Case, 'money'>): 'voucher-issued' | null =>
  money === 'sent' || money === 'settled' || money === 'in_doubt' ? 'voucher-issued' : null;

/** The words beside the button, and in the record of the choice: one text, so that they cannot differ. */
export const choiceWords = (words: Words, months: number): string => words.t('vouchers.choice.words', { months });
