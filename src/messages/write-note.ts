import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import type { World } from '../platform/world.ts';
import type { NoteInput } from './message-inputs.ts';
import { writeMessage, type Message } from './write-message.ts';

/** A note for colleagues. It never leaves the shop, and its files stay inside with it. */
export function writeNote(world: World, actor: Actor, input: NoteInput): Promise<Message> {
  requirePermission(actor, 'write notes');
  return inCase(world, actor, { caseId: input.caseId }, (open) => noteOpen(open, input));
}

/** The same on a case that is open already. */
export async function noteOpen(open: OpenCase, input: Pick<NoteInput, 'body' | 'fileIds'>): Promise<Message> {
  requirePermission(open.actor, 'write notes');
  const message = await writeMessage(open, { kind: 'note', body: input.body, fileIds: input.fileIds });
  if (input.fileIds.length) {
    const { tx, kase } = open;
    await tx
      .updateTable('files')
      .set({ internal: true })
      .where('shopId', '=', kase.shopId)
      .where('messageId', '=', message.id)
      .where('addedBy', '<>', 'buyer') // what the buyer gave stays the buyer's to see
      .execute();
  }
  open.announce({ type: 'case.noted', digest: message.digest, data: { messageId: message.id } });
  return message;
}
