import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import type { Attempt } from './attempt.ts';
import { currentPlan } from './current-plan.ts';
import { isTopKind, paidPartOf, type RefundPart } from './refund-parts.ts';
import { attemptsOf } from './sql/attempts.ts';

export interface AmountDue {
  readonly planId: string;
  readonly amount: number;
  readonly currency: string;
  readonly parts: readonly Pick<RefundPart, 'kind' | 'amount'>[];
}

/** What of the sum in force is not paid yet nor on its way. Null where no sum was worked out: a person says it. */
export async function amountDue(tx: Tx, kase: Pick<Case, 'shopId' | 'id'>): Promise<AmountDue | null> {
  const plan = await currentPlan(tx, kase);
  if (!plan) return null;
  const paid = (await attemptsOf(tx, kase)).filter(({ purpose, state }) => purpose === 'owed' && state !== 'failed');
  return { planId: plan.id, currency: plan.currency, ...restOf(plan, paid) };
}

/** The rest, with its parts. What was paid before counts against price and delivery first. */
export function restOf(
  plan: { readonly total: number; readonly parts: readonly Pick<RefundPart, 'kind' | 'amount'>[] },
  paid: readonly Pick<Attempt, 'amount'>[],
): { amount: number; parts: Pick<RefundPart, 'kind' | 'amount'>[] } {
  const before = paid.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Math.max(0, plan.total - before);
  if (before === 0) return { amount, parts: plan.parts.map(({ kind, amount: of }) => ({ kind, amount: of })) };
  const ofPrice = Math.min(amount, Math.max(0, paidPartOf(plan.parts) - before));
  const top = plan.parts.find(({ kind }) => isTopKind(kind))?.kind ?? 'goodwill';
  const parts = [
    { kind: 'price' as const, amount: ofPrice },
    { kind: top, amount: amount - ofPrice },
  ];
  return { amount, parts: parts.filter((part) => part.amount > 0) };
}
