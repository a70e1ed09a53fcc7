import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { OnAttempt } from './attempt-inputs.ts';
import { mayBeCalledOff, type Attempt } from './attempt.ts';
import { showMoney } from './attempt-moves.ts';
import { attemptsOf, changeAttempt, findAttempt, underWay } from './sql/attempts.ts';

/** Thought better of before anybody was asked to move the money. What is owed stays owed. */
export function callOffRefund(world: World, actor: Actor, { caseId, attemptId }: OnAttempt): Promise<void> {
  requirePermission(actor, 'record money');
  return inCase(world, actor, { caseId }, async (open) => {
    const attempt = await findAttempt(open.tx, open.kase.shopId, attemptId);
    await callOffOpen(open, found(attempt?.caseId === caseId ? attempt : undefined, 'refund'));
  });
}

export async function callOffOpen(open: OpenCase, attempt: Attempt): Promise<void> {
  refuseIf(mayBeCalledOff(attempt) ? null : 'money-under-way');
  // What became of one that failed stays as it was told.
  await changeAttempt(
    open.tx,
    attempt,
    attempt.state === 'failed' ? { givenUpAt: open.at } : { state: 'failed', failure: 'called-off', endedAt: open.at },
  );
  if (attempt.purpose === 'owed') await showMoney(open, attempt, 'planned');
  else await showMoneyWithout(open, attempt);
  open.announce({
    type: 'case.refund-called-off',
    data: { refundId: attempt.id, amount: attempt.amount, currency: attempt.currency },
  });
}

/** Nothing is owed after all, by a decision in place of another: what was planned may not be approved any more. */
export async function callOffPlanned(open: OpenCase): Promise<void> {
  const waiting = await underWay(open.tx, open.kase, 'owed');
  if (waiting?.state === 'planned') await callOffOpen(open, waiting);
}

/** A present thought better of leaves the case as if it had never been meant. */
async function showMoneyWithout(open: OpenCase, { id }: Attempt): Promise<void> {
  const { tx, kase } = open;
  const others = (await attemptsOf(tx, kase)).filter((each) => each.id !== id);
  const before = others.findLast(({ failure }) => failure === null);
  const owes = others.some(({ purpose }) => purpose === 'owed');
  await tx
    .updateTable('cases')
    .set({ money: before?.state ?? null })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .where((eb) =>
      eb.or([
        eb.and([eb('money', '=', 'failed'), eb.val(!owes)]),
        eb('money', '=', 'approved'),
        eb.and([eb('money', '=', 'planned'), eb.val(kase.stage !== 'settling')]),
      ]),
    )
    .execute();
}
