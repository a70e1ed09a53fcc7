import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import type { moveCaseInput, requalifyCaseInput } from '../cases/case-inputs.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { moveOpen } from '../cases/move-case.ts';
import { requalifyOpen } from '../cases/requalify-case.ts';
import type { World } from '../platform/world.ts';
import { writeMessage } from './write-message.ts';

/** Moves a case; the reason that was written stays with it as a note for colleagues, in the same transaction. */
export function moveAndSayWhy(world: World, actor: Actor, input: z.output<typeof moveCaseInput>): Promise<void> {
  requirePermission(actor, 'move cases');
  return inCase(world, actor, input, async (open) => {
    await moveOpen(open, input);
    await noteReason(open, input.reason);
  });
}

/** Puts a case on another road; how we know that the buyer chose it stays on record. */
export function requalifyAndSayWhy(
  world: World,
  actor: Actor,
  input: z.output<typeof requalifyCaseInput>,
): Promise<void> {
  requirePermission(actor, 're-qualify cases');
  return inCase(world, actor, input, async (open) => {
    await requalifyOpen(open, input);
    await noteReason(open, input.reason);
  });
}

async function noteReason(open: OpenCase, reason: string | undefined): Promise<void> {
  if (!reason) return;
  const { id, digest } = await writeMessage(open, { kind: 'note', body: reason, fileIds: [] });
  open.announce({ type: 'case.noted', digest, data: { messageId: id } });
}
