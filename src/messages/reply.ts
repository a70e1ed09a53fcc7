import { requirePermission, type Actor } from '../identity/actor.ts';
import { isOpen, moves, refusalOfMove } from '../cases/case.ts';
import { meetClocks, voidClocks } from '../cases/clock-acts.ts';
import { inCase } from '../cases/in-case.ts';
import { readOwed } from '../cases/owed.ts';
import { noteActivity, recordStage } from '../cases/record-axes.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { ReplyInput } from './message-inputs.ts';
import { writeMessage, type Message } from './write-message.ts';

/**
 * Answers the buyer: kept on the case and mailed from the channel. An answer keeps the promise of the first
 * one; it is not the answer to a complaint, which only a decision gives (UPK 7a(3)).
 */
export function reply(world: World, actor: Actor, input: ReplyInput): Promise<Message> {
  requirePermission(actor, 'answer buyers');
  return inCase(world, actor, input, async (open) => {
    const { kase } = open;
    const asks = input.then === 'wait';
    const message = await writeMessage(open, {
      kind: asks ? 'question' : 'reply',
      body: input.body,
      fileIds: input.fileIds,
    });
    await noteActivity(open, { preview: input.body, byBuyer: false });
    await meetClocks(open, ['FIRST-ANSWER']);
    open.announce({ type: 'case.replied', digest: message.digest, data: { messageId: message.id, asks } });

    if (asks && isOpen(kase) && kase.stage !== 'settling' && kase.stage !== 'decided') {
      await recordStage(open, 'waiting_customer');
      open.announce({ type: 'case.waits', data: { from: kase.stage, to: 'waiting_customer' } });
    } else if (input.then === 'close') {
      refuseIf(refusalOfMove('close', kase, await readOwed(open.tx, kase.shopId, kase.id)));
      await recordStage(open, moves.close.to);
      await voidClocks(open);
      open.announce({ type: 'case.closed', data: { from: kase.stage, to: 'closed', withReply: true } });
    } else if (kase.stage === 'submitted' && kase.procedure !== 'withdrawal') {
      await recordStage(open, 'in_review');
    }
    return message;
  });
}
