import { filesUnder } from '../files/draft-files.ts';
import { removeDraftFile } from '../files/list-files.ts';
import { requirePerson } from '../identity/note-presence.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { DraftKind } from './draft-inputs.ts';

export interface MessageDraft {
  readonly staffId: string;
  readonly name: string;
  readonly kind: DraftKind;
  readonly body: string;
  readonly seenSeq: number | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly files: readonly { readonly id: string; readonly name: string; readonly hasThumbnail: boolean }[];
}

/** What colleagues have begun on a case, one's own included: to look at, so that two do not write the same. */
export function listDrafts(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<MessageDraft[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const drafts = await tx
      .selectFrom('messageDrafts as d')
      .innerJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'd.shopId').onRef('s.id', '=', 'd.staffId'))
      .select(['d.id', 'd.staffId', 's.name', 'd.kind', 'd.body', 'd.seenSeq', 'd.version', 'd.updatedAt'])
      .where('d.shopId', '=', shopId)
      .where('d.caseId', '=', caseId)
      .orderBy('d.updatedAt', 'desc')
      .orderBy('d.id', 'desc')
      .execute();
    const files = await filesUnder(
      tx,
      shopId,
      drafts.map(({ id }) => id),
    );
    return drafts.map(({ id, ...draft }) => ({
      ...draft,
      files: files
        .filter(({ draftId }) => draftId === id)
        .map(({ id: fileId, name, hasThumbnail }) => ({ id: fileId, name, hasThumbnail })),
    }));
  });
}

/** A file is taken out of one's own draft. */
export async function dropDraftFile(
  world: World,
  actor: Actor,
  { caseId, kind, fileId }: { caseId: string; kind: DraftKind; fileId: string },
): Promise<void> {
  requirePermission(actor, kind === 'reply' ? 'answer buyers' : 'write notes');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  const draft = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('messageDrafts')
      .select('id')
      .where((eb) => eb.and({ shopId, caseId, staffId, kind }))
      .executeTakeFirst(),
  );
  await removeDraftFile(world, shopId, found(draft, 'draft').id, fileId);
}

export const draftStale = () => new Refusal('stale', 'draft-changed');
