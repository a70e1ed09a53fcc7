import { requirePermission, type Actor } from '../identity/actor.ts';
import { listStaffIds } from '../identity/list-staff.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { giveFilesToMessage } from '../files/draft-files.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { tellDesk } from '../platform/live.ts';
import type { World } from '../platform/world.ts';
import { takeDraft } from './held-drafts.ts';
import type { NoteInput } from './message-inputs.ts';
import { writeMessage, type Message } from './write-message.ts';

/** A note for colleagues. It never leaves the shop, and its files stay inside with it. Who is called by name is told. */
export function writeNote(world: World, actor: Actor, input: NoteInput): Promise<Message> {
  requirePermission(actor, 'write notes');
  return inCase(world, actor, { caseId: input.caseId }, (open) => noteOpen(open, input));
}

/** The same on a case that is open already. */
export async function noteOpen(open: OpenCase, input: Omit<NoteInput, 'caseId'>): Promise<Message> {
  const { tx, kase } = open;
  const mentions = [...new Set(input.mentions ?? [])];
  const active = mentions.length ? await listStaffIds(tx, kase.shopId) : [];
  if (mentions.some((id) => !active.includes(id)))
    throw new Refusal('missing', 'staff', { fields: [{ field: 'mentions', reason: 'unknown' }] });
  const message = await writeMessage(open, {
    kind: 'note',
    body: input.body,
    fileIds: input.fileIds,
    mentions,
    contact: input.contact ?? null,
  });
  if (input.fileIds.length)
    await tx
      .updateTable('files')
      .set({ internal: true })
      .where('shopId', '=', kase.shopId)
      .where('messageId', '=', message.id)
      .where('addedBy', '<>', 'buyer') // what the buyer gave stays the buyer's to see
      .execute();
  if (input.fromDraft) await takeNoteDraft(open, message.id);
  open.announce({
    type: 'case.noted',
    digest: message.digest,
    data: { messageId: message.id, ...(input.contact && { contact: input.contact }) },
  });
  if (mentions.length) open.announce({ type: 'case.mentioned', data: { messageId: message.id, staffIds: mentions } });
  return message;
}

async function takeNoteDraft(
  { tx, kase: { shopId, id: caseId }, actor, at }: OpenCase,
  messageId: string,
): Promise<void> {
  if (actor.kind !== 'staff') return;
  const under = newId(at);
  await takeDraft(tx, { shopId, caseId, staffId: actor.id, kind: 'note', to: under });
  await giveFilesToMessage(tx, shopId, under, { caseId, messageId, internal: true });
  await tellDesk(tx, shopId, caseId);
}
