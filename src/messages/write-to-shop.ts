import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { reopenCase } from '../cases/end-case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { promiseAnswer } from '../cases/promise-answer.ts';
import { noteActivity, recordStage } from '../cases/record-axes.ts';
import type { World } from '../platform/world.ts';
import type { BuyerMessageInput } from './message-inputs.ts';
import { writeMessage, type Message } from './write-message.ts';

/** The buyer writes on the page of the case. An answer we waited for wakes the case; one to a closed case opens it again. */
export function writeToShop(world: World, actor: Actor, input: BuyerMessageInput): Promise<Message> {
  requireBuyerOf(actor, input.caseId, 'open a case');
  return inCase(world, actor, { caseId: input.caseId }, (open) => writeToShopOpen(open, input));
}

/** The same on a case that is open already. */
export async function writeToShopOpen(
  open: OpenCase,
  { body, fileIds }: Pick<BuyerMessageInput, 'body' | 'fileIds'>,
): Promise<Message> {
  const { kase } = open;
  const message = await writeMessage(open, { kind: 'buyer', body, fileIds });
  await noteActivity(open, { preview: body, byBuyer: true });
  open.announce({
    type: 'case.buyer-wrote',
    digest: message.digest,
    data: { messageId: message.id, files: fileIds.length },
  });
  if (kase.stage === 'closed') await reopenCase(open, { because: 'buyer-wrote' });
  if (kase.stage === 'waiting_customer') {
    await recordStage(open, 'in_review');
    open.announce({
      type: 'case.resumed',
      data: { from: kase.stage, to: 'in_review', because: 'buyer-wrote' },
    });
  }
  await promiseAnswer(open);
  return message;
}
