import { sql } from 'kysely';

import { readPerson } from '../customers/person-of.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface CustomerMessage {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly kind: string;
  readonly authorKind: string;
  readonly authorName: string | null;
  readonly body: string;
  readonly at: Date;
}

/** What was said on all cases of a person, newest first; ids are made in the order of time. */
export async function listCustomerMessages(
  world: World,
  actor: Actor,
  { customerId, after, limit }: { customerId: string; after?: string | undefined; limit: number },
): Promise<{ rows: CustomerMessage[]; next: string | null }> {
  requirePermission(actor, 'read customers');
  if (after && !isId(after))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { members } = await readPerson(tx, shopId, customerId);
    const { rows } = await sql<CustomerMessage>`
      select m.id, m.case_id, k.number, m.kind, m.author_kind, m.author_name, m.body, m.at
      from cases k join messages m on m.shop_id = k.shop_id and m.case_id = k.id
      where k.shop_id = ${shopId} and k.customer_id = any (${members}::uuid[])
        and ${after ? sql`m.id < ${after}::uuid` : sql`true`}
      order by m.id desc limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null };
  });
}
