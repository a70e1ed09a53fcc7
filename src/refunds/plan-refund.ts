import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import type { World } from '../platform/world.ts';
import type { PlanRefundInput } from './attempt-inputs.ts';
import { planAttemptOpen } from './plan-attempt.ts';

/** A refund a person thinks out. It waits for its approval, above the shop's limit by somebody else. */
export function planRefund(world: World, actor: Actor, input: PlanRefundInput): Promise<{ id: string }> {
  requirePermission(actor, 'record money');
  return inCase(world, actor, input, async (open) => {
    const { id } = await planAttemptOpen(open, input);
    return { id };
  });
}
