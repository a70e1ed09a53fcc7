import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { restOf } from './amount-due.ts';
import { paidPartOf, totalOf, type RefundPart } from './refund-parts.ts';
import { splitPayment, type PaymentPart } from './split-payment.ts';

type Part = Pick<RefundPart, 'kind' | 'amount'>;
const plan = (...parts: Part[]) => ({ total: totalOf(parts), parts });

/** Pays the sum in payments of these amounts, each as it is planned, and the rest at the end. */
function paidIn(of: ReturnType<typeof plan>, amounts: readonly number[]): PaymentPart[] {
  const paid: { amount: number; parts: PaymentPart[] }[] = [];
  for (const wanted of [...amounts, Infinity]) {
    const due = restOf(of, paid);
    const amount = Math.min(wanted, due.amount);
    if (amount > 0)
      paid.push({ amount, parts: amount === due.amount ? due.parts : splitPayment(due.parts, [], amount).parts });
  }
  return paid.flatMap(({ parts }) => parts);
}
const sumOf = (parts: readonly PaymentPart[], kind: string) => totalOf(parts.filter((part) => part.kind === kind));

describe('a sum paid in parts', () => {
  it('is price and delivery first, and of what is on top never more than is owed', () => {
    const of = plan(
      { kind: 'price', amount: 10_000 },
      { kind: 'delivery', amount: 999 },
      { kind: 'return_cost', amount: 2000 },
    );
    const paid = paidIn(of, [5000, 6000]);
    expect(['price', 'delivery', 'return_cost'].map((kind) => sumOf(paid, kind))).toEqual([10_000, 999, 2000]);
  });

  it('counts, whatever the payments, as much against what was paid as the sum does', () => {
    const part = fc.record({
      kind: fc.constantFrom<Part['kind']>('price', 'delivery', 'fee', 'return_cost', 'interest'),
      amount: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.array(fc.integer({ min: 1, max: 6000 }), { maxLength: 4 }),
        (parts, loss, amounts) => {
          const price = totalOf(parts.filter(({ kind }) => kind === 'price'));
          const of = plan(...parts, { kind: 'value_loss', amount: -Math.min(loss, price) });
          const paid = paidIn(of, amounts);
          expect(totalOf(paid)).toBe(of.total);
          expect(paidPartOf(paid)).toBe(paidPartOf(of.parts));
        },
      ),
    );
  });
});
