import { requirePermission, type Actor } from '../identity/actor.ts';
import { moves } from '../cases/case.ts';
import { closeCase } from '../cases/end-case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { keepPromises } from '../cases/promise-answer.ts';
import { noteActivity, recordStage } from '../cases/record-axes.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { ReplyInput } from './message-inputs.ts';
import { gapsIn } from './template-variables.ts';
import { writeMessage, type Message } from './write-message.ts';

/**
 * Answers the buyer: kept on the case and mailed from the channel. An answer keeps the promise of the first
 * one; it is not the answer to a complaint, which only a decision gives (UPK 7a(3)).
 */
export function reply(world: World, actor: Actor, input: ReplyInput): Promise<Message> {
  requirePermission(actor, 'answer buyers');
  return inCase(world, actor, input, (open) => replyOpen(open, input));
}

/** The same on a case that is open already. */
export async function replyOpen(
  open: OpenCase,
  input: Pick<ReplyInput, 'body' | 'fileIds' | 'then'>,
): Promise<Message> {
  const { kase } = open;
  refuseIf(kase.spamAt ? 'is-spam' : kase.stage === 'merged' ? 'wrong-stage' : null);
  refuseIf(gapsIn(input.body).length > 0 ? 'gaps-left' : null);
  const asks = input.then === 'wait';
  const message = await writeMessage(open, {
    kind: asks ? 'question' : 'reply',
    body: input.body,
    fileIds: input.fileIds,
  });
  await noteActivity(open, { preview: input.body, byBuyer: false });
  await keepPromises(open);
  open.announce({ type: 'case.replied', digest: message.digest, data: { messageId: message.id, asks } });

  if (asks && (kase.stage === 'submitted' || kase.stage === 'in_review')) {
    await recordStage(open, 'waiting_customer');
    open.announce({ type: 'case.waits', data: { from: kase.stage, to: 'waiting_customer' } });
  } else if (input.then === 'close') {
    await closeCase(open, { withReply: true });
  } else if (!asks && kase.stage === 'submitted') {
    await recordStage(open, moves.review.to);
    open.announce({ type: 'case.reviewed', data: { from: kase.stage, to: moves.review.to } });
  }
  return message;
}
