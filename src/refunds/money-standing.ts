import type { Tx } from '../platform/db.ts';
import { currentPlan, type RefundPlan } from './current-plan.ts';
import { partsOf, type PaymentPart } from './split-payment.ts';

/** What of a plan is paid, and what is left of it. */
export interface MoneyStanding {
  readonly plan: RefundPlan | null;
  /** Sent or settled, or taken by whoever moves it and in doubt since. */
  readonly sent: number;
  readonly sentParts: readonly PaymentPart[];
  readonly left: number | null;
}

const GONE = ['sent', 'settled'] as const;

/** One payment need not be the whole: how far a case is. */
export async function moneyStanding(tx: Tx, kase: { shopId: string; id: string }): Promise<MoneyStanding> {
  const plan = await currentPlan(tx, kase);
  const attempts = await tx
    .selectFrom('refundAttempts')
    .select(['amount', 'parts'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where(({ eb, and, or }) =>
      or([eb('state', 'in', GONE), and([eb('state', '=', 'in_doubt'), eb('acceptedAt', 'is not', null)])]),
    )
    .where('purpose', '=', 'owed')
    .execute();
  const sent = attempts.reduce((sum, { amount }) => sum + amount, 0);
  const sentParts = attempts.flatMap(({ amount, parts }) => partsOf({ amount, parts: parts as PaymentPart[] }));
  return { plan, sent, sentParts, left: plan ? Math.max(0, plan.total - sent) : null };
}
