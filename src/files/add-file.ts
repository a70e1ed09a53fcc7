import { requireBuyerOf, requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { fileColumns, fileLimits, keyOf, thumbnailKeyOf, type StoredFile } from './file.ts';
import { inspectUpload } from './inspect-upload.ts';

/**
 * What a file is added to. A parcel nobody knows is the bench's. A draft is the buyer's before there is a case, or a message that somebody of the shop
 * writes (`ofMessage`); its door has checked whose it is.
 */
export type FileOwner =
  | { readonly caseId: string; readonly internal?: boolean }
  | { readonly draftId: string; readonly ofMessage?: boolean }
  | { readonly orphanId: string }
  | { readonly logo: true };

/**
 * Takes a file from outside: judged by its content, pictures drawn anew. The bytes are stored first and the
 * row written after, so that a row never points to nothing.
 */
export async function addFile(
  world: World,
  actor: Actor,
  owner: FileOwner,
  upload: { source: Uint8Array | AsyncIterable<Uint8Array>; name?: string | undefined },
): Promise<StoredFile> {
  requireOwner(actor, owner);
  await requireRoom(world, actor.shopId, owner);
  const file = await inspectUpload(upload.source, {
    name: upload.name,
    maxBytes: world.config.UPLOAD_MAX_MB * 1024 * 1024,
  });
  if ('logo' in owner && file.kind !== 'picture') throw new Refusal('invalid', 'file-type-not-accepted');

  const id = newId(world.now());
  await world.files.put(keyOf(actor.shopId, id), file.bytes);
  if (file.thumbnail) await world.files.put(thumbnailKeyOf(actor.shopId, id), file.thumbnail);
  return inShop(world, actor.shopId, (tx) =>
    tx
      .insertInto('files')
      .values({
        shopId: actor.shopId,
        id,
        caseId: 'caseId' in owner ? owner.caseId : null,
        draftId: 'draftId' in owner ? owner.draftId : null,
        orphanId: 'orphanId' in owner ? owner.orphanId : null,
        kind: 'logo' in owner ? 'logo' : file.kind,
        name: file.name,
        mime: file.mime,
        size: file.bytes.length,
        width: file.width,
        height: file.height,
        originalHash: file.originalHash,
        hasThumbnail: file.thumbnail !== null,
        internal: 'orphanId' in owner || ('caseId' in owner && owner.internal === true),
        addedBy: actor.kind,
        addedAt: world.now(),
      })
      .returning(fileColumns)
      .executeTakeFirstOrThrow(),
  );
}

function requireOwner(actor: Actor, owner: FileOwner): void {
  if ('caseId' in owner) requireBuyerOf(actor, owner.caseId, 'add files');
  else if ('logo' in owner) requirePermission(actor, 'change channels');
  else if ('orphanId' in owner) requirePermission(actor, 'record goods');
  else if (owner.ofMessage) requirePermission(actor, 'add files');
  else if (actor.kind !== 'buyer') requirePermission(actor, 'open a case');
}

async function requireRoom(world: World, shopId: string, owner: FileOwner): Promise<void> {
  if ('logo' in owner) return;
  const most = fileLimits['caseId' in owner ? 'case' : 'orphanId' in owner ? 'orphan' : 'draft'];
  await inShop(world, shopId, async (tx) => {
    if ('caseId' in owner)
      found(
        await tx
          .selectFrom('cases')
          .select('id')
          .where('shopId', '=', shopId)
          .where('id', '=', owner.caseId)
          .executeTakeFirst(),
        'case',
      );
    if ('orphanId' in owner)
      found(
        await tx
          .selectFrom('orphanParcels')
          .select('id')
          .where('shopId', '=', shopId)
          .where('id', '=', owner.orphanId)
          .executeTakeFirst(),
        'orphan',
      );
    const files = tx
      .selectFrom('files')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('removedAt', 'is', null);
    const { count } = await (
      'caseId' in owner
        ? files.where('caseId', '=', owner.caseId)
        : 'orphanId' in owner
          ? files.where('orphanId', '=', owner.orphanId)
          : files.where('draftId', '=', owner.draftId)
    ).executeTakeFirstOrThrow();
    if (count >= most) throw new Refusal('invalid', 'files-too-many');
  });
}
