import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { isId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { listDuplicatesInput, tellApartInput } from './customer-inputs.ts';
import { readPerson } from './person-of.ts';

interface Looked {
  readonly id: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly orders: number;
  readonly cases: number;
  readonly since: Date;
}

export interface Duplicate {
  readonly a: Looked;
  readonly b: Looked;
  readonly reasons: readonly string[];
}

/** Who may be one person: all of the shop, or those who may be this one. */
export async function listDuplicates(
  world: World,
  actor: Actor,
  { customerId, after, limit }: z.output<typeof listDuplicatesInput>,
): Promise<{ rows: Duplicate[]; next: string | null }> {
  requirePermission(actor, 'read customers');
  const { shopId } = actor;
  const [afterA, afterB] = after?.split('.') ?? [];
  if (after && !(isId(afterA ?? '') && isId(afterB ?? '')))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return inShop(world, shopId, async (tx) => {
    const ofOne = customerId ? (await readPerson(tx, shopId, customerId)).id : null;
    const { rows } = await sql<Duplicate>`
      select d.reasons, ${looked('d.a_id')} as a, ${looked('d.b_id')} as b from customer_duplicates d
      where d.shop_id = ${shopId}
        and ${ofOne ? sql`(d.a_id = ${ofOne} or d.b_id = ${ofOne})` : sql`true`}
        and ${afterA ? sql`(d.a_id, d.b_id) < (${afterA}::uuid, ${afterB}::uuid)` : sql`true`}
        and not exists (select from customers c where c.shop_id = ${shopId} and c.id in (d.a_id, d.b_id)
          and (c.merged_into is not null or c.erased_at is not null))
      order by d.a_id desc, d.b_id desc limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit).map((row) => ({ ...row, a: dated(row.a), b: dated(row.b) }));
    const last = page.at(-1);
    return { rows: page, next: rows.length > limit && last ? `${last.a.id}.${last.b.id}` : null };
  });
}

const dated = (looked: Looked): Looked => ({ ...looked, since: new Date(looked.since) });

/** Enough of somebody to tell whether they are one with another. */
const looked = (id: string) => sql`
  (select jsonb_build_object('id', c.id, 'name', c.name, 'company', c.company, 'since', c.created_at,
    'email', (select i.value from customer_identities i where i.shop_id = d.shop_id and i.customer_id = c.id and i.kind = 'email'
      order by i.created_at desc, i.value limit 1),
    'phone', coalesce(
      (select i.value from customer_identities i where i.shop_id = d.shop_id and i.customer_id = c.id and i.kind = 'phone' limit 1),
      (select k.phone_key from cases k where k.shop_id = d.shop_id and k.customer_id = c.id and k.phone_key is not null limit 1),
      (select o.phone_key from orders o where o.shop_id = d.shop_id and o.customer_id = c.id and o.phone_key is not null limit 1)),
    'orders', (select count(*) from orders o where o.shop_id = d.shop_id and o.customer_id = c.id),
    'cases', (select count(*) from cases k where k.shop_id = d.shop_id and k.customer_id = c.id))
   from customers c where c.shop_id = d.shop_id and c.id = ${sql.ref(id)})`;

/** A person said that these are two: they are not proposed again. */
export async function tellApart(
  world: World,
  actor: Actor,
  { customerId, otherId }: z.output<typeof tellApartInput>,
): Promise<void> {
  requirePermission(actor, 'merge customers');
  const { shopId } = actor;
  await inShop(world, shopId, async (tx) => {
    const one = (await readPerson(tx, shopId, customerId)).id;
    const other = (await readPerson(tx, shopId, otherId)).id;
    refuseIf(one === other ? 'customers-are-one' : null);
    const [aId, bId] = one < other ? [one, other] : [other, one];
    await tx
      .insertInto('customerDistinctions')
      .values({ shopId, aId, bId, byId: actor.id, at: world.now() })
      .onConflict((held) => held.doNothing())
      .execute();
    await tx
      .deleteFrom('customerDuplicates')
      .where('shopId', '=', shopId)
      .where('aId', '=', aId)
      .where('bId', '=', bId)
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.told-apart', data: { customerId: aId, otherId: bId } },
    ]);
  });
}
