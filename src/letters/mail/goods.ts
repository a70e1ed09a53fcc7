import type { Words } from '../../kit/words.ts';
import type { LetterLine } from '../letter.ts';
import { oneLine } from './line.ts';
import type { Block } from './block.ts';

/** Products with quantity and price: '2 × 89,00 zł'. */
export const goods = (words: Words, lines: readonly LetterLine[]): Block => ({
  kind: 'goods',
  rows: lines.map((line) => ({
    name: oneLine(line.name),
    variant: line.variant ? oneLine(line.variant) : null,
    amount: amountOf(words, line),
  })),
});

const amountOf = (words: Words, { quantity, price }: LetterLine) =>
  price
    ? words.t('letters.quantity-price', { quantity: words.number(quantity), price: words.money(price) })
    : words.t('letters.quantity', { quantity: words.number(quantity) });
