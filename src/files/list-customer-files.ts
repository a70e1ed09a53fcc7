import { sql } from 'kysely';

import { personPage, type PersonPageInput } from '../customers/person-page.ts';
import type { Actor } from '../identity/actor.ts';
import type { World } from '../platform/world.ts';
import type { StoredFile } from './file.ts';

export interface CustomerFile extends Omit<StoredFile, 'internal' | 'messageId'> {
  readonly caseId: string;
  readonly number: string;
}

/** Every file on the cases of a person. */
export const listCustomerFiles = (world: World, actor: Actor, input: PersonPageInput) =>
  personPage(world, actor, input, async (tx, { shopId, members, after, limit }) => {
    const { rows } = await sql<CustomerFile>`
      select f.id, f.case_id, k.number, f.kind, f.name, f.mime, f.size, f.width, f.height, f.has_thumbnail, f.added_by, f.added_at
      from cases k join files f on f.shop_id = k.shop_id and f.case_id = k.id
      where k.shop_id = ${shopId} and k.customer_id = any (${members}::uuid[]) and f.removed_at is null
        and ${after ? sql`f.id < ${after}::uuid` : sql`true`}
      order by f.id desc limit ${limit}`.execute(tx);
    return rows;
  });
