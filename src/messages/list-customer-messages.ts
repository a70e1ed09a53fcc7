import { sql } from 'kysely';

import { personPage, type PersonPageInput } from '../customers/person-page.ts';
import type { Actor } from '../identity/actor.ts';
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

/** What was said on all cases of a person. */
export const listCustomerMessages = (world: World, actor: Actor, input: PersonPageInput) =>
  personPage(world, actor, input, async (tx, { shopId, members, after, limit }) => {
    const { rows } = await sql<CustomerMessage>`
      select m.id, m.case_id, k.number, m.kind, m.author_kind, m.author_name, m.body, m.at
      from cases k join messages m on m.shop_id = k.shop_id and m.case_id = k.id
      where k.shop_id = ${shopId} and k.customer_id = any (${members}::uuid[])
        and ${after ? sql`m.id < ${after}::uuid` : sql`true`}
      order by m.id desc limit ${limit}`.execute(tx);
    return rows;
  });
