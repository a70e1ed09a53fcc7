import { requirePermission, type Actor } from '../identity/actor.ts';
import { enqueue } from '../platform/enqueue.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { OnAttempt } from './attempt-inputs.ts';
import { pursueRefund } from './pursue-refund.ts';
import { findAttempt } from './sql/attempts.ts';

/** Ask whoever moves the money now, instead of at the next turn. */
export async function lookNow(world: World, actor: Actor, { caseId, attemptId }: OnAttempt): Promise<void> {
  requirePermission(actor, 'record money');
  const { shopId } = actor;
  const known = await inShop(world, shopId, (tx) => findAttempt(tx, shopId, attemptId));
  const { state, connectionId } = found(known?.caseId === caseId ? known : undefined, 'refund');
  refuseIf(connectionId && ['sent', 'in_doubt'].includes(state) ? null : 'wrong-state');
  await enqueue(
    world,
    pursueRefund,
    { shopId, caseId, attemptId },
    { queue: `case:${caseId}`, key: `refund:${attemptId}` },
  );
}
