import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { OnAttempt } from './attempt-inputs.ts';
import { mayBeCalledOff, type Attempt } from './attempt.ts';
import { showMoney } from './attempt-moves.ts';
import { changeAttempt, findAttempt } from './sql/attempts.ts';

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
  await changeAttempt(open.tx, attempt, { state: 'failed', failure: 'called-off', endedAt: open.at });
  if (attempt.purpose === 'owed') await showMoney(open, attempt, 'planned');
  else await showMoneyWithout(open, attempt);
  open.announce({
    type: 'case.refund-called-off',
    data: { refundId: attempt.id, amount: attempt.amount, currency: attempt.currency },
  });
}

/** A present thought better of leaves the case as if it had never been meant. */
async function showMoneyWithout(open: OpenCase, { id }: Attempt): Promise<void> {
  const { tx, kase } = open;
  const before = await tx
    .selectFrom('refundAttempts')
    .select('state')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', '<>', id)
    .where('failure', 'is', null)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  await tx
    .updateTable('cases')
    .set({ money: before?.state ?? null })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .where((eb) =>
      eb.or([eb('money', '=', 'approved'), eb.and([eb('money', '=', 'planned'), eb.val(kase.stage !== 'settling')])]),
    )
    .execute();
}
