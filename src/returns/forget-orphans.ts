import { sql } from 'kysely';

import { forgetFilesOfOrphan, removeBytesOfOrphan } from '../files/forget-files.ts';
import { system } from '../identity/actor.ts';
import { writeShopEvents } from '../platform/events.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

const BATCH = 200;

/**
 * A parcel nobody claims has a sender whom no case protects and nobody can ask. After the shop's months their name, phone,
 * words and pictures go; that there was a parcel, its number and its day stay. One that found its case goes with the case.
 */
export async function forgetOrphans(world: World): Promise<number> {
  const due = await acrossShops(world, (tx) =>
    sql<{ shopId: string; id: string }>`
      select p.shop_id, p.id
      from orphan_parcels p
      join shops s on s.id = p.shop_id
      left join privacy_settings g on g.shop_id = p.shop_id
      where p.forgotten_at is null and p.state <> 'attached'
        and p.received_on + make_interval(months => coalesce(g.orphan_months, 12)) < (${world.now()}::timestamptz at time zone s.zone)::date
      order by p.received_on, p.id
      limit ${BATCH}`.execute(tx),
  );
  for (const { shopId, id } of due.rows)
    if (await emptied(world, shopId, id)) {
      await removeBytesOfOrphan(world, shopId, id);
      await written(world, shopId, id);
    }
  return due.rows.length;
}

/** Its words and its rows of pictures, unless somebody has just found whose it is. */
const emptied = (world: World, shopId: string, id: string): Promise<boolean> =>
  inShop(world, shopId, async (tx) => {
    const gone = await tx
      .updateTable('orphanParcels')
      .set({
        carrier: null,
        parcel: null,
        parcelKey: null,
        senderName: null,
        senderPhone: null,
        about: '',
        reason: null,
      })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '<>', 'attached')
      .returning('id')
      .executeTakeFirst();
    if (gone) await forgetFilesOfOrphan(tx, shopId, id, world.now());
    return gone !== undefined;
  });

/** Last, when the bytes are gone: interrupted before, all of it is done again. */
const written = (world: World, shopId: string, id: string): Promise<void> =>
  inShop(world, shopId, async (tx) => {
    const gone = await tx
      .updateTable('orphanParcels')
      .set({ forgottenAt: world.now() })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('forgottenAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (gone)
      await writeShopEvents(world, tx, shopId, system(shopId, 'retention'), [
        { type: 'orphan.forgotten', data: { orphanId: id } },
      ]);
  });
