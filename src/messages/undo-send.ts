import { requirePermission, type Actor } from '../identity/actor.ts';
import { requirePerson } from '../identity/note-presence.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { tellDesk } from '../platform/live.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { giveBack } from './held-drafts.ts';

/** Takes back an answer that has not left: its text and files are the draft again. */
export function undoSend(world: World, actor: Actor, { heldId }: { heldId: string }): Promise<{ caseId: string }> {
  requirePermission(actor, 'answer buyers');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  return inShop(world, shopId, async (tx) => {
    const held = found(
      await tx
        .selectFrom('heldSends')
        .select(['id', 'caseId', 'body', 'seenSeq', 'state'])
        .where('shopId', '=', shopId)
        .where('id', '=', heldId)
        .where('staffId', '=', staffId)
        .forUpdate()
        .executeTakeFirst(),
      'held-send',
    );
    if (held.state === 'undone' || held.state === 'stopped') return { caseId: held.caseId }; // it came back already
    refuseIf(held.state === 'sent' ? 'sent-already' : null);
    await tx
      .updateTable('heldSends')
      .set({ state: 'undone' })
      .where('shopId', '=', shopId)
      .where('id', '=', heldId)
      .execute();
    await giveBack(tx, { shopId, caseId: held.caseId, staffId }, held, world.now());
    await tellDesk(tx, shopId, held.caseId);
    return { caseId: held.caseId };
  });
}

/** The sender knows that an answer was stopped: perhaps because they may answer no more. */
export function noteSendSeen(world: World, actor: Actor, { heldId }: { heldId: string }): Promise<void> {
  requirePermission(actor, 'read cases');
  requirePerson(actor);
  return inShop(world, actor.shopId, async (tx) => {
    const seen = await tx
      .updateTable('heldSends')
      .set({ seenAt: world.now() })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', heldId)
      .where('staffId', '=', actor.id)
      .returning('caseId')
      .executeTakeFirst();
    await tellDesk(tx, actor.shopId, found(seen, 'held-send').caseId);
  });
}
