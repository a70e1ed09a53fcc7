import type { OpenCase } from '../cases/in-case.ts';
import type { Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { found } from '../kit/refusal.ts';
import { mayBeCalledOff, type Attempt, type Evidence } from './attempt.ts';
import { acceptAttempt, settleAttempt } from './attempt-moves.ts';
import { callOffOpen } from './call-off-refund.ts';
import { currentPlan } from './current-plan.ts';
import { attemptsOf, findAttempt, underWay } from './sql/attempts.ts';

interface Left {
  readonly on: Day;
  readonly ref?: string | null;
  readonly evidence: Evidence;
  /** It has arrived; otherwise it is on its way. */
  readonly arrived: boolean;
}

/**
 * A refund that counted as failed, and left after all: a file given up was uploaded all the same, or somebody did not see
 * it. What failed stays as it was told; what left is written down beside it, once. What was prepared in its place, and was
 * asked of nobody yet, makes way. If other money left for it, too, the buyer has it twice: the shop is told.
 */
export async function leftAfterAll(open: OpenCase, failed: Attempt, left: Left): Promise<void> {
  const { tx, kase, at, actor } = open;
  const { on, evidence, ref = null } = left;
  await makeWay(open, failed);
  const twice = (await roomFor(open, failed)) < failed.amount;
  const { shopId, caseId, purpose, method, amount, currency, parts, planId, paymentRef } = failed;
  const id = newId(at);
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('refundAttempts')
    .values({
      shopId,
      id,
      caseId,
      purpose,
      method,
      amount,
      currency,
      planId,
      paymentRef,
      at,
      insteadOf: failed.id,
      state: 'sent',
      parts: JSON.stringify(parts),
      recordedBy: actor.id ?? actor.kind,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (written === 0n) return; // told before
  const attempt = found(await findAttempt(tx, kase.shopId, id), 'refund');
  if (left.arrived) await settleAttempt(open, attempt, { on, ref, evidence });
  else await acceptAttempt(open, attempt, { on, ref });
  open.announce({
    type: 'case.refund-left-after-all',
    data: { refundId: id, amount, currency, method, ...(twice && { twice }) },
  });
}

/** Prepared in its place: called off where, with what left, it would be more than is owed. */
async function makeWay(open: OpenCase, failed: Attempt): Promise<void> {
  const waiting = await underWay(open.tx, open.kase, failed.purpose);
  if (!waiting || !mayBeCalledOff(waiting)) return;
  if ((await roomFor(open, failed)) < failed.amount) await callOffOpen(open, waiting);
}

/** What of the money owed no payment was made or prepared for; without a sum, one payment is all there is. */
async function roomFor({ tx, kase }: OpenCase, { purpose, amount }: Attempt): Promise<number> {
  const attempts = (await attemptsOf(tx, kase)).filter((each) => each.purpose === purpose && each.state !== 'failed');
  const plan = purpose === 'owed' ? await currentPlan(tx, kase) : null;
  const taken = attempts.reduce((sum, each) => sum + each.amount, 0);
  return plan ? plan.total - taken : taken > 0 ? 0 : amount;
}
