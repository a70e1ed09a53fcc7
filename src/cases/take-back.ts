import type { z } from 'zod';

import { requireBuyerOf, requirePermission, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { isOpen } from './case.ts';
import type { takeBackAnswerInput } from './case-inputs.ts';
import { cancelCase } from './end-case.ts';
import { inCase, type OpenCase } from './in-case.ts';

/**
 * The buyer takes the case back. A complaint ends at once; a withdrawal that was received stands until the
 * shop agrees (the contract is already undone, UPK 31(1)). Says which of the two happened.
 */
export function takeBack(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<'cancelled' | 'asked'> {
  requireBuyerOf(actor, caseId, 'move cases');
  return inCase(world, actor, { caseId }, async (open) => {
    refuseIf(isOpen(open.kase) ? null : 'wrong-stage');
    if (open.kase.procedure !== 'withdrawal') {
      await cancelCase(open);
      return 'cancelled';
    }
    if (open.kase.takebackAskedAt === null) {
      await askedAt(open, open.at);
      open.announce({ type: 'case.takeback-asked' });
    }
    return 'asked';
  });
}

/** The shop agrees to go on as if nothing had been declared, or does not. */
export function answerTakeBack(world: World, actor: Actor, input: z.output<typeof takeBackAnswerInput>): Promise<void> {
  requirePermission(actor, 'move cases');
  return inCase(world, actor, input, async (open) => {
    refuseIf(open.kase.takebackAskedAt === null || !isOpen(open.kase) ? 'not-asked-to-cancel' : null);
    if (input.consent) return cancelCase(open);
    await askedAt(open, null);
    open.announce({ type: 'case.takeback-declined' });
  });
}

async function askedAt({ tx, kase }: OpenCase, at: Date | null): Promise<void> {
  await tx
    .updateTable('cases')
    .set({ takebackAskedAt: at })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
}
