import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { inCase } from '../cases/in-case.ts';
import { dayIn } from '../kit/day.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { ResolveRefundInput } from './attempt-inputs.ts';
import { failAttempt, settleAttempt } from './attempt-moves.ts';
import { findAttempt } from './sql/attempts.ts';

/**
 * Somebody saw what became of the money, in the provider's panel or on a statement, and says so with a file or in words.
 * For what is in doubt, and for what was sent by hand and nobody else tells us about.
 */
export function resolveRefund(world: World, actor: Actor, input: ResolveRefundInput): Promise<void> {
  requirePermission(actor, 'approve refunds');
  const { caseId, attemptId, outcome, remark, fileId } = input;
  return inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase } = open;
    const known = await findAttempt(tx, kase.shopId, attemptId);
    const attempt = found(known?.caseId === caseId ? known : undefined, 'refund');
    refuseIf(attempt.state === 'in_doubt' || attempt.state === 'sent' ? null : 'wrong-state');
    // Whoever moves it is being asked and will say, or its file is still to go to the bank: called failed meanwhile, the
    // same money could leave twice.
    const isWithMover = attempt.connectionId !== null || attempt.acceptedAt === null;
    refuseIf(attempt.state === 'sent' && isWithMover ? 'money-under-way' : null);
    refuseIf(attempt.askingUntil && attempt.askingUntil > open.at ? 'being-asked' : null);
    if (fileId) {
      const file = tx.selectFrom('files').select('id').where('shopId', '=', kase.shopId).where('caseId', '=', caseId);
      found(await file.where('id', '=', fileId).executeTakeFirst(), 'file');
    }
    const evidence = { by: 'staff' as const, ...(remark && { remark }), ...(fileId && { fileId }) };
    if (outcome === 'failed') return failAttempt(open, attempt, { code: 'seen-not-sent', evidence });
    const { zone } = await shopIn(tx, kase.shopId);
    await settleAttempt(open, attempt, { on: dayIn(zone, open.at), evidence });
  });
}
