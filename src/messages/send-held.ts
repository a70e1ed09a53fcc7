import { type StaffActor } from '../identity/actor.ts';
import { may } from '../identity/permissions.ts';
import { withCase } from '../cases/in-case.ts';
import { giveFilesToMessage } from '../files/draft-files.ts';
import { Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { tellDesk } from '../platform/live.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { giveBack } from './held-drafts.ts';
import { replyOpen } from './reply.ts';
import { changedSince } from './since-seen.ts';

const BATCH = 200;

/**
 * Every second, in each worker: answers whose time has come. What is sent and that it was sent are one transaction
 * under the lock of its row: a crash leaves it held, a second worker passes it by.
 */
export async function sendDueReplies(world: World): Promise<number> {
  const due = await acrossShops(world, (tx) =>
    tx
      .selectFrom('heldSends')
      .select(['shopId', 'id'])
      .where('state', '=', 'held')
      .where('dueAt', '<=', world.now())
      .orderBy('dueAt')
      .orderBy('id')
      .limit(BATCH)
      .execute(),
  );
  for (const { shopId, id } of due) {
    await sendHeld(world, shopId, id).catch((error: unknown) =>
      // stays held and is tried again; one that cannot be sent holds up no other
      world.log.error('held send', { heldId: id, error: (error as Error).message }),
    );
  }
  return due.length;
}

async function sendHeld(world: World, shopId: string, heldId: string): Promise<void> {
  try {
    await inShop(world, shopId, (tx) => send(world, tx, shopId, heldId));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await inShop(world, shopId, (tx) => stop(world, tx, shopId, heldId, error.reason));
  }
}

async function send(world: World, tx: Tx, shopId: string, heldId: string): Promise<void> {
  const held = await lockHeld(tx, shopId, heldId);
  if (!held) return;
  const { caseId, staffId } = held;
  const sender: StaffActor = { kind: 'staff', shopId, id: staffId, role: held.role, name: held.name };
  if (!held.active || !may(sender.role, 'answer buyers')) throw new Refusal('forbidden', 'not-allowed');
  await withCase(world, tx, sender, { caseId }, async (open) => {
    // Under the lock of the case: whoever was faster is seen, whoever comes later sees this.
    if (await changedSince(tx, { shopId, caseId, seq: held.seenSeq, sender: staffId }))
      throw new Refusal('stale', 'case-changed');
    const message = await replyOpen(open, { body: held.body, fileIds: [], then: held.afterwards });
    await giveFilesToMessage(tx, shopId, heldId, { caseId, messageId: message.id, internal: false });
    await tx
      .updateTable('heldSends')
      .set({ state: 'sent', messageId: message.id })
      .where('shopId', '=', shopId)
      .where('id', '=', heldId)
      .execute();
  });
  await tellDesk(tx, shopId, caseId);
}

/** It does not leave: the text is a draft again, and the sender is told until they have seen it. */
async function stop(world: World, tx: Tx, shopId: string, heldId: string, reason: string): Promise<void> {
  const held = await lockHeld(tx, shopId, heldId);
  if (!held) return;
  const { caseId, staffId } = held;
  await tx
    .updateTable('heldSends')
    .set({ state: 'stopped', reason })
    .where('shopId', '=', shopId)
    .where('id', '=', heldId)
    .execute();
  await giveBack(tx, { shopId, caseId, staffId }, held, world.now());
  // Of no case: nothing of it changed, and a colleague who answers it now need not be stopped for this.
  await writeShopEvents(world, tx, shopId, { kind: 'system', id: 'held-sends' }, [
    { type: 'reply.stopped', data: { caseId, staffId, heldId, reason } },
  ]);
  await tellDesk(tx, shopId, caseId);
}

const lockHeld = (tx: Tx, shopId: string, heldId: string) =>
  tx
    .selectFrom('heldSends as h')
    .innerJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'h.shopId').onRef('s.id', '=', 'h.staffId'))
    .select(['h.id', 'h.caseId', 'h.staffId', 'h.body', 'h.afterwards', 'h.seenSeq', 's.name', 's.role', 's.active'])
    .where('h.shopId', '=', shopId)
    .where('h.id', '=', heldId)
    .where('h.state', '=', 'held')
    .forUpdate('h')
    .skipLocked()
    .executeTakeFirst();

/** What has left or come back is kept as a message or a draft; this copy goes after a day. */
export async function forgetOldSends(world: World): Promise<void> {
  const before = new Date(world.now().getTime() - 24 * 3600_000);
  await acrossShops(world, (tx) =>
    tx
      .deleteFrom('heldSends')
      .where('dueAt', '<', before)
      .where((eb) => eb.or([eb('state', 'in', ['sent', 'undone']), eb('seenAt', 'is not', null)]))
      .execute(),
  );
}
