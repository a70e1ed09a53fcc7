import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { moves, refusalOfMove } from './case.ts';
import type { moveCaseInput } from './case-inputs.ts';
import { voidClocks } from './clock-acts.ts';
import { inCase } from './in-case.ts';
import { readOwed } from './owed.ts';
import { recordStage } from './record-axes.ts';

/** Moves a case between stages. Reopening needs a reason; closing is refused while the shop owes an act. */
export function moveCase(world: World, actor: Actor, input: z.output<typeof moveCaseInput>): Promise<void> {
  requirePermission(actor, 'move cases');
  const { move, reason } = input;
  if (move === 'reopen' && !reason)
    throw new Refusal('invalid', 'reason-missing', { fields: [{ field: 'reason', reason: 'required' }] });

  return inCase(world, actor, input, async (open) => {
    const { kase } = open;
    refuseIf(refusalOfMove(move, kase, await readOwed(open.tx, kase.shopId, kase.id)));
    const { to } = moves[move];
    await recordStage(open, to);
    if (move === 'close') await voidClocks(open); // windows and promises end with the case; owed ones were checked
    open.announce({
      type: `case.${past[move]}`,
      data: { from: kase.stage, to, ...(reason && { because: 'written' }) },
    });
  });
}

const past = {
  review: 'reviewed',
  wait: 'waits',
  resume: 'resumed',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
} as const;
