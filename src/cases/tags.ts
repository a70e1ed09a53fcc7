import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { tagInput } from './tag-inputs.ts';

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly archived: boolean;
}

type TagInput = z.output<typeof tagInput>;

/** The tags of a shop with the number of cases that carry each. */
export async function listTags(
  world: World,
  actor: Actor,
  { archived = false }: { archived?: boolean } = {},
): Promise<(Tag & { readonly uses: number })[]> {
  requirePermission(actor, 'read cases');
  const { rows } = await inShop(world, actor.shopId, (tx) =>
    sql<Tag & { uses: number }>`
      select t.id, t.name, t.color, t.archived_at is not null as archived,
        (select count(*)::int from case_tags c where c.shop_id = t.shop_id and c.tag_id = t.id) as uses
      from tags t where t.shop_id = ${actor.shopId} and (t.archived_at is null or ${archived})
      order by lower(t.name), t.id`.execute(tx),
  );
  return rows;
}

/** A new tag, made on the fly by whoever sorts cases. */
export function createTag(world: World, actor: Actor, input: TagInput): Promise<Tag> {
  requirePermission(actor, 'sort cases');
  return inShop(world, actor.shopId, async (tx) => {
    const id = newId(world.now());
    await onlyOneOfThisName(() =>
      tx
        .insertInto('tags')
        .values({ shopId: actor.shopId, id, ...input, createdAt: world.now() })
        .execute(),
    );
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'tag.created', data: { tagId: id } }]);
    return { id, ...input, archived: false };
  });
}

/** Another name or colour; the cases that carry it show it at once. */
export function updateTag(
  world: World,
  actor: Actor,
  { tagId, ...input }: TagInput & { readonly tagId: string },
): Promise<Tag> {
  requirePermission(actor, 'change tags');
  return inShop(world, actor.shopId, async (tx) => {
    const row = await onlyOneOfThisName(() =>
      tx
        .updateTable('tags')
        .set(input)
        .where('shopId', '=', actor.shopId)
        .where('id', '=', tagId)
        .where('archivedAt', 'is', null)
        .returning('id')
        .executeTakeFirst(),
    );
    found(row, 'tag');
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'tag.changed', data: { tagId } }]);
    return { id: tagId, ...input, archived: false };
  });
}

/** Out of use, or back in it. The cases that carry it keep it. */
export function archiveTag(
  world: World,
  actor: Actor,
  { tagId, archived = true }: { tagId: string; archived?: boolean },
): Promise<void> {
  requirePermission(actor, 'change tags');
  return inShop(world, actor.shopId, async (tx) => {
    const row = await onlyOneOfThisName(() =>
      tx
        .updateTable('tags')
        .set({ archivedAt: archived ? world.now() : null })
        .where('shopId', '=', actor.shopId)
        .where('id', '=', tagId)
        .returning('id')
        .executeTakeFirst(),
    );
    found(row, 'tag');
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: archived ? 'tag.archived' : 'tag.restored', data: { tagId } },
    ]);
  });
}

async function onlyOneOfThisName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    throw new Refusal('conflict', 'tag-exists', { fields: [{ field: 'name', reason: 'tag-exists' }] });
  }
}
