import { z } from 'zod';

import { minorDigits, type Money } from '../kit/money.ts';

const limit = z.number().int().min(0, 'too-little').max(100_000_000, 'too-much');

/** Above which sum two people agree: a limit for each currency, in its minor units, and what holds in one that has none. */
export const secondPersonRule = z.object({
  limits: z.record(z.string().regex(/^[A-Z]{3}$/, 'not-a-currency'), limit),
  elsewhere: z.enum(['two', 'one']).default('two'),
});
export type SecondPersonRule = z.output<typeof secondPersonRule>;

/** Whether this sum takes two people. Null: the shop has no such rule. Nothing at all is nobody's to agree to. */
export function needsSecondPerson(rule: SecondPersonRule | null, { amount, currency }: Money): boolean {
  if (rule === null || amount <= 0) return false;
  const most = rule.limits[currency];
  return most === undefined ? rule.elsewhere === 'two' : amount > most;
}

/** The rule as the log of administration tells it: '200.00 PLN', 'elsewhere-two'. */
export const rulePartsOf = (rule: SecondPersonRule | null): readonly string[] | null =>
  rule && [
    ...Object.entries(rule.limits).map(
      ([currency, most]) => `${(most / 10 ** minorDigits(currency)).toFixed(minorDigits(currency))} ${currency}`,
    ),
    `elsewhere-${rule.elsewhere}`,
  ];
