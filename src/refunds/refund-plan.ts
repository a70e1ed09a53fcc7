import { isDeepStrictEqual } from 'node:util';

import type { OpenCase } from '../cases/in-case.ts';
import { newId } from '../kit/id.ts';
import type { Adjusted } from './adjusted.ts';
import { sumForCase } from './case-sum.ts';
import { mayBeCalledOff } from './attempt.ts';
import { callOffOpen } from './call-off-refund.ts';
import { currentPlan, type RefundPlan } from './current-plan.ts';
import type { Grant } from './refund-facts.ts';
import type { RefundSum } from './refund-parts.ts';
import { underWay } from './sql/attempts.ts';

export interface Planning {
  /** What made it: a code for the history. */
  readonly because: 'goods-or-proof' | 'withdrawal-stands' | 'decision' | 'adjusted' | 'payment';
  /** What a decision grants in money, by order line; a withdrawal grants all it names. */
  readonly grants?: readonly Grant[] | undefined;
  /** What a person says about it; left out: as it was said before. */
  readonly adjust?: Adjusted | undefined;
  /** Costs on top owed on a case that grants nothing else. */
  readonly alone?: boolean | undefined;
}

/**
 * Works the sum out and writes it down as the plan; a plan that says the same stays. Null where nothing can be worked
 * out: no order, goods nobody matched, a reduction without a sum. Then whoever pays says the sum.
 */
export async function planRefundOpen(
  open: OpenCase,
  { because, grants, adjust, alone }: Planning,
): Promise<RefundPlan | null> {
  const { tx, kase, actor, at } = open;
  const before = await currentPlan(tx, kase);
  const adjusted: { -readonly [K in keyof Adjusted]: Adjusted[K] } = {
    ...before?.adjusted,
    ...adjust,
    ...(grants && { grants }),
  };
  if (alone && !adjusted.grants) adjusted.grants = [];
  const sum = await sumForCase(tx, kase, adjusted, { lock: true });
  if (!sum) return null;
  if (before && saysTheSame(before, { ...sum, adjusted })) return before;
  const waiting = await underWay(tx, kase, 'owed');
  if (before && before.total !== sum.total && waiting && mayBeCalledOff(waiting)) await callOffOpen(open, waiting);
  const id = newId(at);
  await tx
    .insertInto('refundPlans')
    .values({
      shopId: kase.shopId,
      id,
      caseId: kase.id,
      supersedes: before?.id ?? null,
      currency: sum.currency,
      total: sum.total,
      parts: JSON.stringify(sum.parts),
      limits: JSON.stringify(sum.limits),
      adjusted: JSON.stringify(adjusted),
      because,
      madeBy: actor.kind === 'staff' ? actor.id : actor.kind,
      at,
    })
    .execute();
  return { ...sum, id, caseId: kase.id, because, adjusted, at };
}

/** As data, whatever order its keys were stored in, and without what was left out. */
const saysTheSame = (a: RefundSum & { adjusted: Adjusted }, b: RefundSum & { adjusted: Adjusted }) => {
  const data = ({ currency, parts, limits, adjusted }: typeof a): unknown =>
    JSON.parse(JSON.stringify([currency, parts, limits, adjusted]));
  return isDeepStrictEqual(data(a), data(b));
};
