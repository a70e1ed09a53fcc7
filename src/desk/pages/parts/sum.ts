import { money } from '../../../kit/money.ts';
import type { Words } from '../../../kit/words.ts';

/** A sum in words, or nothing for whoever is shown none. */
export const sum = (words: Words, amount: number | null, currency: string): string | null =>
  amount === null ? null : words.money(money(amount, currency));
