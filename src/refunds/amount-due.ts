import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import type { Attempt } from './attempt.ts';
import { currentPlans } from './current-plan.ts';
import type { RefundPart } from './refund-parts.ts';
import { partsOf, splitPayment } from './split-payment.ts';
import { attemptsOfCases } from './sql/attempts.ts';

export interface AmountDue {
  readonly planId: string;
  readonly amount: number;
  readonly currency: string;
  readonly parts: readonly Pick<RefundPart, 'kind' | 'amount'>[];
}

/** What of the sum in force is not paid yet nor on its way. Null where no sum was worked out: a person says it. */
export const amountDue = async (tx: Tx, { shopId, id }: Pick<Case, 'shopId' | 'id'>): Promise<AmountDue | null> =>
  (await amountsDue(tx, shopId, [id])).get(id) ?? null;

/** The same of many cases, by case. */
export async function amountsDue(tx: Tx, shopId: string, caseIds: readonly string[]): Promise<Map<string, AmountDue>> {
  const plans = await currentPlans(tx, shopId, caseIds);
  const attempts = await attemptsOfCases(tx, shopId, [...plans.keys()]);
  const paid = ({ purpose, state }: Attempt) => purpose === 'owed' && state !== 'failed';
  return new Map(
    [...plans].map(([caseId, plan]) => [
      caseId,
      {
        planId: plan.id,
        currency: plan.currency,
        ...restOf(
          plan,
          attempts.filter((each) => each.caseId === caseId && paid(each)),
        ),
      },
    ]),
  );
}

/** The rest, with its parts: those of the sum that no payment was for yet. */
export function restOf(
  plan: { readonly total: number; readonly parts: readonly Pick<RefundPart, 'kind' | 'amount'>[] },
  paid: readonly Pick<Attempt, 'amount' | 'parts'>[],
): { amount: number; parts: Pick<RefundPart, 'kind' | 'amount'>[] } {
  const before = paid.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Math.max(0, plan.total - before);
  if (before === 0) return { amount, parts: plan.parts.map(({ kind, amount: of }) => ({ kind, amount: of })) };
  return { amount, parts: splitPayment(plan.parts, paid.flatMap(partsOf), amount).parts };
}
