import type { DueRefund } from './refund-queries.ts';

/** Why a line cannot be approved here, as a code with words; null when it can. */
export function refusalOf({ amount, problem, attempt, second }: DueRefund): string | null {
  if (problem) return problem;
  if (amount === null) return 'sum-unknown';
  if (second.byMe) return 'second-person-needed';
  if (attempt && attempt.state !== 'planned' && attempt.state !== 'failed') return 'under-way';
  return null;
}

/** What is sent for one line: the sum that is on the screen, and the attempt where there is one to approve. */
export const approvalOf = ({ caseId, amount, currency, attempt }: DueRefund) => ({
  caseId,
  amount: amount!,
  currency: currency!,
  ...(attempt && (attempt.state === 'planned' || failedGoodwill(attempt)) && { attemptId: attempt.id }),
});

/** A present that did not leave: it is made again, another way, or let be. */
export const failedGoodwill = ({ state, purpose }: NonNullable<DueRefund['attempt']>): boolean =>
  state === 'failed' && purpose === 'goodwill';

/** Sums by currency, never mixed. */
export function sumsOf(lines: readonly DueRefund[]): { amount: number; currency: string }[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of lines)
    if (amount !== null && currency) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
