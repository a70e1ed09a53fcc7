import { requirePermission, type Actor } from '../identity/actor.ts';
import { needsSecondPerson } from '../identity/second-person.ts';
import { shopIn } from '../identity/find-shop.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { payableMethods, type ApprovalItem, type ApproveRefundsInput } from './attempt-inputs.ts';
import { approvedAlone, isFailedGoodwill, refusalOfApproval, type Attempt, type Consent } from './attempt.ts';
import { showMoney } from './attempt-moves.ts';
import { planAttemptOpen } from './plan-attempt.ts';
import { refusalOfOwing, refusalOfPaying } from './refusal-of-paying.ts';
import { attemptsOf, changeAttempt, findAttempt, underWay } from './sql/attempts.ts';

export interface Approval {
  readonly caseId: string;
  readonly attemptId: string | null;
  /** `first`: the first of two; somebody else says the second yes. */
  readonly state: 'approved' | 'first' | 'refused';
  readonly reason: string | null;
}

/** Approves many, each for itself: one that may not be paid stops no other, and says why. Money moves afterwards. */
export async function approveRefunds(world: World, actor: Actor, { items }: ApproveRefundsInput): Promise<Approval[]> {
  requirePermission(actor, 'approve refunds');
  await requireKnown(world, actor, items);
  const approvals: Approval[] = [];
  for (const item of items) {
    approvals.push(
      await inCase(world, actor, { caseId: item.caseId }, (open) => approveOpen(open, item)).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        return {
          caseId: item.caseId,
          attemptId: item.attemptId ?? null,
          state: 'refused' as const,
          reason: error.reason,
        };
      }),
    );
  }
  return approvals;
}

/** What is approved is the sum that was seen: if it is another by now, somebody has to look again. */
async function approveOpen(open: OpenCase, item: ApprovalItem): Promise<Approval> {
  const { tx, kase, actor } = open;
  refuseIf(refusalOfPaying(kase)); // taken back, perhaps, since it was prepared
  const named = item.attemptId ? ofCase(await findAttempt(tx, kase.shopId, item.attemptId), kase.id) : null;
  const attempt = named
    ? isFailedGoodwill(named)
      ? await makeAgain(open, named)
      : named
    : ((await underWay(tx, kase, 'owed')) ?? (await planAttemptOpen(open, { purpose: 'owed' })));
  refuseIf(refusalOfOwing(kase, attempt.purpose));
  refuseIf(attempt.amount !== item.amount || attempt.currency !== item.currency ? 'sum-changed' : null);
  const { policy } = await shopIn(tx, kase.shopId);
  const by = actor.id ?? actor.kind;
  const judged = { ...attempt, amount: attempt.amount + approvedAlone(attempt, await attemptsOf(tx, kase)) };
  const refusal = refusalOfApproval(judged, by, policy);
  const told = { caseId: kase.id, attemptId: attempt.id };
  if (refusal === 'second-person-needed') {
    // A key is nobody: it can neither be the first nor the second of two people.
    if (actor.kind !== 'staff') throw new Refusal('conflict', 'person-needed');
    if (attempt.firstBy === null) await changeAttempt(tx, attempt, { firstBy: by });
    return { ...told, state: 'first', reason: refusal };
  }
  refuseIf(refusal);
  const needsTwo = needsSecondPerson(policy.secondPersonAbove, judged);
  if (needsTwo && actor.kind !== 'staff') throw new Refusal('conflict', 'person-needed');
  await changeAttempt(tx, attempt, { state: 'approved', approvedBy: by, approvedAt: open.at });
  await showMoney(open, attempt, 'approved');
  const { amount, currency, method } = attempt;
  open.announce({ type: 'case.refund-approved', data: { refundId: attempt.id, amount, currency, method } });
  return { ...told, state: 'approved', reason: null };
}

/** A present that did not leave, once more: the same sum, the same way, for the same reason. */
async function makeAgain(open: OpenCase, { shopId, id, amount, currency, method }: Attempt): Promise<Attempt> {
  const { reason, consent } = await open.tx
    .selectFrom('refundAttempts')
    .select(['reason', 'consent'])
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return planAttemptOpen(open, {
    purpose: 'goodwill',
    amount,
    currency,
    method: payableMethods.find((each) => each === method),
    ...(reason && { reason }),
    ...(consent !== null && { consent: consent as Consent }),
  });
}

function ofCase(attempt: Attempt | undefined, caseId: string): Attempt {
  return found(attempt?.caseId === caseId ? attempt : undefined, 'refund');
}

/** A case that is not the shop's is no "no" of the business: whoever names one is told before anything is done. */
async function requireKnown(world: World, { shopId }: Actor, items: readonly ApprovalItem[]): Promise<void> {
  const ids = [...new Set(items.map(({ caseId }) => caseId))];
  const known = await inShop(world, shopId, (tx) =>
    tx.selectFrom('cases').select('id').where('shopId', '=', shopId).where('id', 'in', ids).execute(),
  );
  found(known.length === ids.length ? known : undefined, 'case');
}
