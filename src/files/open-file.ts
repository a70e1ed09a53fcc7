import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { StoredBytes } from '../platform/files.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { fileColumns, keyOf, thumbnailKeyOf, type StoredFile } from './file.ts';

export interface OpenedFile extends StoredBytes {
  readonly file: StoredFile;
  readonly mime: string;
}

/** The bytes of a file, for whoever may see them: staff, or the buyer whose case it belongs to. */
export async function openFile(
  world: World,
  actor: Actor,
  { fileId, thumbnail = false }: { fileId: string; thumbnail?: boolean },
): Promise<OpenedFile> {
  if (actor.kind !== 'buyer') requirePermission(actor, 'read cases');
  const file = await inShop(world, actor.shopId, (tx) => {
    let query = tx
      .selectFrom('files')
      .select(fileColumns)
      .where('shopId', '=', actor.shopId)
      .where('id', '=', fileId)
      .where('removedAt', 'is', null);
    if (actor.kind === 'buyer')
      query = query
        .where('internal', '=', false)
        .where('caseId', 'in', sql<string>`(select case_family(${actor.shopId}, ${actor.caseId}))`);
    return query.executeTakeFirst();
  });
  const kept = found(file, 'file');
  if (thumbnail) found(kept.hasThumbnail || null, 'file');
  const bytes = await world.files.read(thumbnail ? thumbnailKeyOf(actor.shopId, fileId) : keyOf(actor.shopId, fileId));
  return { ...bytes, file: kept, mime: thumbnail ? 'image/webp' : kept.mime };
}

/** A channel's logo is public: it stands on the form. */
export async function openLogo(
  world: World,
  { shopId, fileId }: { shopId: string; fileId: string },
): Promise<OpenedFile> {
  const file = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('files')
      .select(fileColumns)
      .where('shopId', '=', shopId)
      .where('id', '=', fileId)
      .where('kind', '=', 'logo')
      .executeTakeFirst(),
  );
  const kept = found(file, 'file');
  return { ...(await world.files.read(keyOf(shopId, fileId))), file: kept, mime: kept.mime };
}

/** A small picture of a draft that its door has opened: the buyer sees what is attached. */
export async function openDraftThumbnail(
  world: World,
  { shopId, draftId, fileId }: { shopId: string; draftId: string; fileId: string },
): Promise<StoredBytes> {
  const file = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('files')
      .select('id')
      .where('shopId', '=', shopId)
      .where('draftId', '=', draftId)
      .where('id', '=', fileId)
      .where('hasThumbnail', '=', true)
      .where('removedAt', 'is', null)
      .executeTakeFirst(),
  );
  return world.files.read(thumbnailKeyOf(shopId, found(file, 'file').id));
}
