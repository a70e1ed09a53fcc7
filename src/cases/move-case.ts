import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { moves, refusalOfMove } from './case.ts';
import type { moveCaseInput } from './case-inputs.ts';
import { cancelCase, closeCase, reopenCase } from './end-case.ts';
import { inCase, type OpenCase } from './in-case.ts';
import { readOwed } from './owed.ts';
import { recordStage } from './record-axes.ts';

/** Moves a case between stages. Reopening needs a reason; closing is refused while the shop owes an act. */
export function moveCase(world: World, actor: Actor, input: z.output<typeof moveCaseInput>): Promise<void> {
  requirePermission(actor, 'move cases');
  return inCase(world, actor, input, (open) => moveOpen(open, input));
}

/** The same on a case that is open already. */
export async function moveOpen(
  open: OpenCase,
  { move: name, reason }: Pick<z.output<typeof moveCaseInput>, 'move' | 'reason'>,
): Promise<void> {
  const { kase } = open;
  if (name === 'reopen' && !reason)
    throw new Refusal('invalid', 'reason-missing', { fields: [{ field: 'reason', reason: 'required' }] });
  if (name === 'close') return closeCase(open);
  refuseIf(refusalOfMove(name, kase, await readOwed(open.tx, kase.shopId, kase.id, open.at)));
  if (name === 'reopen') return reopenCase(open, { because: 'written' });
  if (name === 'cancel') return cancelCase(open);
  const { to } = moves[name];
  await recordStage(open, to);
  open.announce({ type: `case.${past[name]}`, data: { from: kase.stage, to, ...(reason && { because: 'written' }) } });
}

const past = { review: 'reviewed', wait: 'waits', resume: 'resumed' } as const;
