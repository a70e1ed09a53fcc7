import { sql } from 'kysely';

import { parcelNumberKey } from '../customers/normal-forms.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { fold } from '../kit/fold.ts';
import type { Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ListOrphansInput, OrphanInput } from './bench-inputs.ts';

/** A parcel of which nobody knows whose it is. */
export interface Orphan {
  readonly id: string;
  readonly number: string;
  readonly carrier: string | null;
  readonly parcel: string | null;
  readonly senderName: string | null;
  readonly senderPhone: string | null;
  readonly about: string;
  readonly receivedOn: Day;
  readonly state: 'waiting' | 'attached' | 'given_up';
  readonly caseId: string | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  /** Who sent it is not kept any more. */
  readonly forgottenAt: Date | null;
  readonly fileIds: readonly string[];
}

/** Keeps a parcel under a number of its own. Sent twice, it is kept once. */
export async function keepOrphan(world: World, actor: Actor, input: OrphanInput): Promise<Orphan> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await sql`
      insert into orphan_parcels (shop_id, id, number, carrier, parcel, parcel_key, sender_name, sender_phone, about, received_on, received_by, created_at)
      values (${shopId}, ${input.orphanId}, 'P-' || nextval('orphan_numbers'), ${input.carrier ?? null}, ${input.parcel ?? null},
        ${input.parcel ? parcelNumberKey(input.parcel) : null}, ${input.senderName ?? null}, ${input.senderPhone ?? null}, ${input.about},
        ${input.receivedOn}, ${actor.id}, ${world.now()})
      on conflict (shop_id, id) do nothing`.execute(tx);
    return found((await readOrphans(tx, shopId, sql`p.id = ${input.orphanId}`, 1))[0], 'orphan');
  });
}

export async function findOrphan(world: World, actor: Actor, { orphanId }: { orphanId: string }): Promise<Orphan> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const [orphan] = await inShop(world, shopId, (tx) => readOrphans(tx, shopId, sql`p.id = ${orphanId}`, 1));
  return found(orphan, 'orphan');
}

const PAGE = 50;

/** Those that wait, newest first. A search looks at everything written on them; there are never many. */
export async function listOrphans(
  world: World,
  actor: Actor,
  { search, after }: ListOrphansInput,
): Promise<{ items: Orphan[]; next: string | null }> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const words = fold(search ?? '')
    .split(' ')
    .filter(Boolean);
  const rows = await inShop(world, shopId, (tx) =>
    readOrphans(
      tx,
      shopId,
      sql`p.state = 'waiting' and (${after ?? null}::uuid is null or p.id < ${after ?? null}::uuid)`,
      words.length ? 2000 : PAGE + 1,
    ),
  );
  const seen = rows.filter(({ number, carrier, parcel, senderName, senderPhone, about }) => {
    const text = fold([number, carrier, parcel, senderName, senderPhone, about].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
  const items = seen.slice(0, PAGE);
  return { items, next: seen.length > PAGE ? items.at(-1)!.id : null };
}

/** The ones on whose label, or sticker, this stands. */
export const orphansByCode = (tx: Tx, shopId: string, keys: readonly string[]): Promise<Orphan[]> =>
  readOrphans(
    tx,
    shopId,
    sql`p.state = 'waiting' and (p.parcel_key = any (${keys}::text[]) or p.number = any (${keys.map((key) => key.replace(/^P(\d+)$/, 'P-$1'))}::text[]))`,
    10,
  );

async function readOrphans(tx: Tx, shopId: string, which: ReturnType<typeof sql>, limit: number): Promise<Orphan[]> {
  const { rows } = await sql<Orphan>`
    select p.id, p.number, p.carrier, p.parcel, p.sender_name, p.sender_phone, p.about, p.received_on, p.state, p.case_id, p.reason, p.created_at, p.forgotten_at,
      array(select f.id from files f where f.shop_id = p.shop_id and f.orphan_id = p.id and f.removed_at is null order by f.added_at, f.id) as file_ids
    from orphan_parcels p where p.shop_id = ${shopId} and ${which} order by p.id desc limit ${limit}`.execute(tx);
  return rows;
}
