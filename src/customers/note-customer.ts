import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CustomerNote } from './customer.ts';
import type { noteCustomerInput, removeCustomerNoteInput } from './customer-inputs.ts';
import { readPerson } from './person-of.ts';

/** What colleagues should know about somebody. The buyer never sees it, but may ask for it (GDPR 15). */
export async function noteCustomer(
  world: World,
  actor: Actor,
  { customerId, body }: z.output<typeof noteCustomerInput>,
): Promise<CustomerNote> {
  requirePermission(actor, 'write customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const person = await readPerson(tx, shopId, customerId);
    const note = {
      id: newId(world.now()),
      body,
      authorName: actor.kind === 'staff' ? actor.name : null,
      at: world.now(),
    };
    await tx
      .insertInto('customerNotes')
      .values({ shopId, customerId: person.id, authorKind: actor.kind, authorId: actor.id, ...note })
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.noted', data: { customerId: person.id, noteId: note.id } },
    ]);
    return note;
  });
}

export async function removeCustomerNote(
  world: World,
  actor: Actor,
  { customerId, noteId }: z.output<typeof removeCustomerNoteInput>,
): Promise<void> {
  requirePermission(actor, 'write customers');
  const { shopId } = actor;
  await inShop(world, shopId, async (tx) => {
    const person = await readPerson(tx, shopId, customerId);
    const note = await tx
      .updateTable('customerNotes')
      .set({ removedAt: world.now(), body: '' })
      .where('shopId', '=', shopId)
      .where('customerId', 'in', person.members)
      .where('id', '=', noteId)
      .returning('id')
      .executeTakeFirst();
    found(note, 'note');
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.note-removed', data: { customerId: person.id, noteId } },
    ]);
  });
}
