import { sql } from 'kysely';

import { readPerson } from '../customers/person-of.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { StoredFile } from './file.ts';

export interface CustomerFile extends Omit<StoredFile, 'internal' | 'messageId'> {
  readonly caseId: string;
  readonly number: string;
}

/** Every file on the cases of a person, newest first; ids are made in the order of time. */
export async function listCustomerFiles(
  world: World,
  actor: Actor,
  { customerId, after, limit }: { customerId: string; after?: string | undefined; limit: number },
): Promise<{ rows: CustomerFile[]; next: string | null }> {
  requirePermission(actor, 'read customers');
  if (after && !isId(after))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { members } = await readPerson(tx, shopId, customerId);
    const { rows } = await sql<CustomerFile>`
      select f.id, f.case_id, k.number, f.kind, f.name, f.mime, f.size, f.width, f.height, f.has_thumbnail, f.added_by, f.added_at
      from cases k join files f on f.shop_id = k.shop_id and f.case_id = k.id
      where k.shop_id = ${shopId} and k.customer_id = any (${members}::uuid[]) and f.removed_at is null
        and ${after ? sql`f.id < ${after}::uuid` : sql`true`}
      order by f.id desc limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null };
  });
}
