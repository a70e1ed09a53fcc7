import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CustomerDetail } from './customer.ts';
import type { mergeCustomersInput, unmergeCustomersInput } from './customer-inputs.ts';
import { readCustomer } from './find-customer.ts';
import { readPerson } from './person-of.ts';

/**
 * Two customers are one person: from now on every question about either answers of both. Only a pointer is written, so
 * what belongs to whom is never lost, and what comes later with a merged identity goes with it when this is undone.
 */
export async function mergeCustomers(
  world: World,
  actor: Actor,
  { customerId, intoId, reason }: z.output<typeof mergeCustomersInput>,
): Promise<CustomerDetail> {
  requirePermission(actor, 'merge customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await oneMergeAtATime(tx, shopId);
    const from = await readPerson(tx, shopId, customerId);
    const into = await readPerson(tx, shopId, intoId);
    refuseIf(from.id === into.id ? 'customers-are-one' : null);
    await refuseErased(tx, shopId, [from.id, into.id]);
    await tx
      .updateTable('customers')
      .set({ mergedInto: into.id })
      .where('shopId', '=', shopId)
      .where('id', '=', from.id)
      .execute();
    const id = newId(world.now());
    await tx
      .insertInto('customerMerges')
      .values({
        shopId,
        id,
        customerId: from.id,
        intoId: into.id,
        reason,
        moved: JSON.stringify(await countOf(tx, shopId, from.members)),
        byKind: actor.kind,
        byId: actor.id,
        byName: actor.kind === 'staff' ? actor.name : null,
        at: world.now(),
      })
      .execute();
    await sql`delete from customer_duplicates where shop_id = ${shopId}
      and (a_id = ${from.id} and b_id = ${into.id} or a_id = ${into.id} and b_id = ${from.id})`.execute(tx);
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.merged', data: { customerId: from.id, intoId: into.id, mergeId: id } },
    ]);
    return readCustomer(tx, shopId, into.id, world.now());
  });
}

/** The two are two again, each with what came by their own names, also after the merge. */
export async function unmergeCustomers(
  world: World,
  actor: Actor,
  { customerId, mergeId }: z.output<typeof unmergeCustomersInput>,
): Promise<CustomerDetail> {
  requirePermission(actor, 'merge customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await oneMergeAtATime(tx, shopId);
    const person = await readPerson(tx, shopId, customerId);
    const merge = found(
      await tx
        .selectFrom('customerMerges')
        .select(['id', 'customerId', 'intoId', 'at', 'undoneAt'])
        .where('shopId', '=', shopId)
        .where('id', '=', mergeId)
        .executeTakeFirst(),
      'merge',
    );
    const stays = merge.intoId;
    if (merge.undoneAt) return readCustomer(tx, shopId, stays, world.now()); // pressed twice
    if (!person.members.includes(merge.customerId)) throw new Refusal('missing', 'merge');
    await refuseErased(tx, shopId, [merge.customerId]);
    await tx
      .updateTable('customers')
      .set({ mergedInto: null })
      .where('shopId', '=', shopId)
      .where('id', '=', merge.customerId)
      .execute();
    await tx
      .updateTable('customerMerges')
      .set({ undoneAt: world.now(), undoneBy: actor.id })
      .where('shopId', '=', shopId)
      .where('id', '=', mergeId)
      .execute();
    await closeCopies(tx, shopId, { members: person.members, since: merge.at, at: world.now() });
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.unmerged', data: { customerId: merge.customerId, fromId: stays, mergeId } },
    ]);
    return readCustomer(tx, shopId, stays, world.now());
  });
}

/** The same lock the trigger takes: two who merge crosswise are served one after the other, and the second finds them one. */
const oneMergeAtATime = (tx: Tx, shopId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('merge ' || ${shopId}::text, 0))`.execute(tx);

/** A copy gathered while the two were one holds the other's data: it is handed to nobody, and the sweep removes it (GDPR 15(4)). */
async function closeCopies(
  tx: Tx,
  shopId: string,
  { members, since, at }: { members: readonly string[]; since: Date; at: Date },
): Promise<void> {
  const theirs = sql<boolean>`shop_id = ${shopId} and customer_id = any (${members}::uuid[])`;
  await tx.updateTable('customerExports').set({ expiresAt: at }).where(theirs).where('readyAt', '>=', since).execute();
  await tx.deleteFrom('customerExports').where(theirs).where('state', 'in', ['queued', 'running']).execute();
}

async function refuseErased(tx: Tx, shopId: string, ids: readonly string[]): Promise<void> {
  const erased = await tx
    .selectFrom('customers')
    .select('id')
    .where('shopId', '=', shopId)
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('erasedAt', 'is not', null), eb('restrictedAt', 'is not', null)]))
    .executeTakeFirst();
  refuseIf(erased ? 'customer-erased' : null);
}

async function countOf(tx: Tx, shopId: string, ids: readonly string[]) {
  const { rows } = await sql<{ identities: number; orders: number; cases: number }>`
    select (select count(*)::int from customer_identities where shop_id = ${shopId} and customer_id = any (${ids}::uuid[])) as identities,
      (select count(*)::int from orders where shop_id = ${shopId} and customer_id = any (${ids}::uuid[])) as orders,
      (select count(*)::int from cases where shop_id = ${shopId} and customer_id = any (${ids}::uuid[])) as cases`.execute(
    tx,
  );
  return rows[0]!;
}
