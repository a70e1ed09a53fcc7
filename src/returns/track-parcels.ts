import { sql } from 'kysely';
import { z } from 'zod';

import { inLivingCase } from '../cases/in-living-case.ts';
import { openLink } from '../channels/open-link.ts';
import type { TrackingEvent } from '../channels/parcel-side.ts';
import { parcelNumberKey } from '../customers/normal-forms.ts';
import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { askWhere } from './ask-where.ts';
import { byAccount, followDue } from './follow-parcels.ts';
import { recordTracking } from './record-tracking.ts';
import { nextCheck } from './return-parcel.ts';
import { findParcel, saveParcel, type ParcelRow } from './sql/parcel-rows.ts';
import { trackOutgoing } from './track-outgoing.ts';

/** Every few minutes: parcels whose turn it is, on their way back and out to buyers, those of one shop and carrier in one question. */
export const trackParcels: Job<Record<string, never>> = {
  name: 'returns.track-parcels',
  payload: z.object({}),
  async run(world) {
    await followDue(
      world,
      (limit) => sql<{ shopId: string; id: string }>`
        select shop_id, id from return_shipments where check_at <= ${world.now()} order by check_at limit ${limit}`,
      (shopId, rows) =>
        trackOfShop(
          world,
          shopId,
          rows.map(({ id }) => id),
        ),
    );
    await trackOutgoing(world);
  },
};

/** One parcel now, because somebody wants to know or the carrier gave a sign. */
export async function trackNow(world: World, shopId: string, parcelId: string): Promise<void> {
  await trackOfShop(world, shopId, [parcelId]);
}

async function trackOfShop(world: World, shopId: string, ids: readonly string[]): Promise<void> {
  const accounts = await inShop(world, shopId, async (tx) => {
    const rows = await tx
      .selectFrom('returnShipments as p')
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'p.shopId').onRef('k.id', '=', 'p.caseId'))
      .selectAll('p')
      .select('k.channelId')
      .where('p.shopId', '=', shopId)
      .where('p.id', 'in', [...ids])
      .execute();
    return byAccount(tx, shopId, rows);
  });
  for (const [connectionId, rows] of accounts) {
    const used = await lookUpCodes(world, shopId, rows);
    if (!connectionId)
      for (const row of rows)
        if (used.has(row.id)) await record(world, row, [{ at: world.now(), status: 'in_transit', code: 'code-used' }]);
        else await record(world, row, []);
    else await trackWith(world, shopId, connectionId, rows);
  }
}

/**
 * A code nobody has used has no parcel yet: whoever made it knows when it has. Those that have got one since: where no
 * account of the shop follows parcels, this is all that will ever be known of the sending.
 */
async function lookUpCodes(world: World, shopId: string, rows: ParcelRow[]): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.number || !row.connectionId) continue;
    const opened = await openLink(world, shopId, row.connectionId).catch(() => null);
    const found = await opened?.connector.parcels?.findReturn?.(opened.link, row.reference);
    if (found?.state !== 'done' || !found.number) continue;
    const number = found.number;
    await inShop(world, shopId, (tx) => saveParcel(tx, row, { number, numberKey: parcelNumberKey(number) }));
    rows[index] = { ...row, number };
    used.add(row.id);
  }
  return used;
}

async function trackWith(
  world: World,
  shopId: string,
  connectionId: string,
  rows: readonly ParcelRow[],
): Promise<void> {
  const numbers = rows.flatMap(({ number }) => (number ? [number] : []));
  const told = await askWhere(world, shopId, connectionId, numbers);
  for (const row of rows) {
    const events = row.number ? told.get(row.number) : [];
    if (events === undefined) await putOff(world, row);
    else
      await record(world, row, events).catch((error: unknown) => {
        world.log.error('tracking', { parcelId: row.id, error: (error as Error).message });
        return putOff(world, row);
      });
  }
}

async function record(world: World, row: ParcelRow, events: readonly TrackingEvent[]): Promise<void> {
  const { shopId, caseId } = row;
  await inLivingCase(world, system(shopId, 'carrier'), { caseId }, async (open) => {
    const fresh = await findParcel(open.tx, shopId, row.id);
    if (fresh) await recordTracking(open, fresh, events);
  });
}

const putOff = (world: World, row: ParcelRow): Promise<void> =>
  inShop(world, row.shopId, (tx) => {
    const failures = row.failures + 1;
    return saveParcel(tx, row, { checkAt: nextCheck(row, failures, world.now()), failures, checkedAt: world.now() });
  });
