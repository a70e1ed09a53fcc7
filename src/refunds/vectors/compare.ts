import { minorDigits } from '../../kit/money.ts';
import { totalOf, type RefundPart, type RefundSum } from '../refund-parts.ts';
import { amountIn, Unreadable } from './read-vector.ts';
import type { ExpectedPart, ExpectedSum, Vector } from './vector.ts';

/** What differs between what a vector expects and what came out; empty when nothing does. Only what is stated is compared. */
export function differences(expected: NonNullable<Vector['expected']>, sums: ReadonlyMap<string, RefundSum>): string[] {
  const found: string[] = [];
  const several = sums.size > 1;
  const all = [...sums.values()];
  const { currency } = all[0]!;
  const cases = 'cases' in expected ? (expected.cases ?? {}) : {};
  for (const [id, stated] of Object.entries(cases)) {
    const sum = sums.get(id);
    if (!sum) throw new Unreadable(`expected.cases.${id}`, 'there is no such case');
    found.push(...ofSum(stated, sum, `case ${id} `, `expected.cases.${id}`));
  }
  const together: RefundSum = {
    currency,
    parts: all.flatMap(({ parts }) => parts),
    total: all.reduce((total, sum) => total + sum.total, 0),
    limits: all.flatMap(({ limits }) => limits),
  };
  found.push(...ofSum(expected, together, several ? 'together ' : '', 'expected'));
  return found;
}

function ofSum(stated: ExpectedSum, sum: RefundSum, whose: string, path: string): string[] {
  const read = amountIn(sum.currency);
  const show = (amount: number) => shown(amount, sum.currency);
  const found: string[] = [];
  const differ = (what: string, expected: number, got: number) => {
    if (expected !== got) found.push(`${whose}${what}: expected ${show(expected)}, got ${show(got)}`);
  };
  if (stated.total !== undefined) differ('total', read(stated.total, `${path}.total`), sum.total);
  for (const [kind, amount] of Object.entries(stated.byKind ?? {}))
    differ(kind, read(amount, `${path}.byKind.${kind}`), totalOf(sum.parts.filter((part) => part.kind === kind)));
  if (stated.parts) {
    const left = [...sum.parts];
    for (const [i, part] of stated.parts.entries()) {
      const amount = read(part.amount, `${path}.parts.${i}.amount`);
      const at = left.findIndex((got) => isThat(got, part, amount));
      if (at >= 0) left.splice(at, 1);
      else found.push(`${whose}part missing: ${said({ ...part, amount }, show)}`);
    }
    // What came free goes back for nothing; whoever writes by hand need not name it.
    for (const part of left) if (part.amount !== 0) found.push(`${whose}part not expected: ${said(part, show)}`);
  }
  if (stated.limits) {
    const got = sum.limits.map(({ reason }) => reason).sort();
    const expected = [...stated.limits].sort();
    if (got.join() !== expected.join())
      found.push(`${whose}limits: expected ${expected.join(', ') || 'none'}, got ${got.join(', ') || 'none'}`);
  }
  return found;
}

const isThat = (got: RefundPart, { kind, line, quantity, reason, rule }: ExpectedPart, amount: number) =>
  got.kind === kind &&
  got.amount === amount &&
  (line === undefined || got.line === line) &&
  (quantity === undefined || got.quantity === quantity) &&
  (reason === undefined || got.reason === reason) &&
  (rule === undefined || got.rule === rule);

/** One sum in words for the command: what it is made of and why. */
export const described = (sum: RefundSum): string => {
  const show = (amount: number) => shown(amount, sum.currency);
  const limits = sum.limits.map(
    ({ kind, reason, asked, granted }) => `not granted: ${kind} ${granted}/${asked} ${reason}`,
  );
  return [`total ${show(sum.total)}`, ...sum.parts.map((part) => said(part, show)), ...limits].join('; ');
};

function said(
  { kind, amount, line, quantity, reason, rule }: Partial<RefundPart>,
  show: (amount: number) => string,
): string {
  const of = line === undefined ? '' : ` of ${line}${quantity === undefined ? '' : ` × ${quantity}`}`;
  const why = [reason, rule].filter(Boolean).join(', ');
  return `${kind} ${show(amount ?? 0)}${of}${why && ` (${why})`}`;
}

function shown(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return `${amount < 0 ? '-' : ''}${whole} ${currency}`;
}
