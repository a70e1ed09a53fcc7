import { filesUnder } from '../files/draft-files.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { requirePerson } from '../identity/note-presence.ts';
import { newId } from '../kit/id.ts';
import { tellDesk } from '../platform/live.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { DraftKind, SaveDraftInput } from './draft-inputs.ts';
import { draftStale } from './drafts.ts';
import { versionAnew } from './held-drafts.ts';

/**
 * Keeps what is being typed. It carries the version it was read at: of two windows of one person the second is
 * stopped, and neither overwrites the other unseen. An empty draft is none.
 */
export function saveDraft(world: World, actor: Actor, input: SaveDraftInput): Promise<{ version: number }> {
  const { caseId, kind, body, version, seenSeq } = input;
  requirePermission(actor, kind === 'reply' ? 'answer buyers' : 'write notes');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  const mine = { shopId, caseId, staffId, kind };
  const updatedAt = world.now();
  return inShop(world, shopId, async (tx) => {
    const kept = await tx
      .selectFrom('messageDrafts')
      .select(['id', 'version'])
      .where((eb) => eb.and(mine))
      .forUpdate()
      .executeTakeFirst();
    if ((kept?.version ?? 0) !== version) throw draftStale();
    if (!kept) {
      if (body === '') return { version: 0 };
      const made = await tx
        .insertInto('messageDrafts')
        .values({ ...mine, id: newId(updatedAt), body, seenSeq, version: versionAnew(), updatedAt })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst();
      if (!made) throw draftStale(); // the other window was a moment faster
      await tellDesk(tx, shopId, caseId);
      return made;
    }
    if (body === '' && (await filesUnder(tx, shopId, [kept.id])).length === 0) {
      await tx
        .deleteFrom('messageDrafts')
        .where((eb) => eb.and(mine))
        .execute();
      await tellDesk(tx, shopId, caseId);
      return { version: 0 };
    }
    const next = version + 1;
    await tx
      .updateTable('messageDrafts')
      .set({ body, seenSeq, version: next, updatedAt })
      .where((eb) => eb.and(mine))
      .execute();
    return { version: next };
  });
}

/** The draft under which a file is put: begun by the file, when nothing was typed yet. */
export function openDraft(
  world: World,
  actor: Actor,
  { caseId, kind }: { caseId: string; kind: DraftKind },
): Promise<{ id: string; version: number }> {
  requirePermission(actor, kind === 'reply' ? 'answer buyers' : 'write notes');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  const mine = { shopId, caseId, staffId, kind };
  const updatedAt = world.now();
  return inShop(world, shopId, async (tx) => {
    const made = await tx
      .insertInto('messageDrafts')
      .values({ ...mine, id: newId(updatedAt), version: versionAnew(), updatedAt })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (made) {
      await tellDesk(tx, shopId, caseId);
      return made;
    }
    return tx
      .selectFrom('messageDrafts')
      .select(['id', 'version'])
      .where((eb) => eb.and(mine))
      .executeTakeFirstOrThrow();
  });
}
