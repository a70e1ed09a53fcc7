import type { Money } from '../../kit/money.ts';
import type { Words } from '../../kit/words.ts';
import type { LetterLine } from '../letter.ts';
import { known, type Block, type KnownOrNot } from './block.ts';
import { oneLine } from './line.ts';

/** Products with quantity and price: '2 × 89,00 zł', and notes about each where there are any. */
export const goods = <L extends LetterLine>(
  words: Words,
  lines: readonly L[],
  notesOf: (line: L) => readonly KnownOrNot[] = () => [],
): Block => ({
  kind: 'goods',
  rows: lines.map((line) => ({
    name: oneLine(line.name),
    variant: line.variant ? oneLine(line.variant) : null,
    amount: amountOf(words, line),
    notes: known(notesOf(line)),
  })),
});

/** What a sum is made of, one part a row; deductions are negative. */
export const sums = (words: Words, parts: readonly { readonly label: string; readonly amount: Money }[]): Block => ({
  kind: 'goods',
  rows: parts.map(({ label, amount }) => ({
    name: oneLine(label),
    variant: null,
    amount: words.money(amount),
    notes: [],
  })),
});

const amountOf = (words: Words, { quantity, uncounted, price }: LetterLine) =>
  uncounted
    ? ''
    : price
      ? words.t('letters.quantity-price', { quantity: words.number(quantity), price: words.money(price) })
      : words.t('letters.quantity', { quantity });
