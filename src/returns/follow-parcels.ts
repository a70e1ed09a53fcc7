import type { RawBuilder } from 'kysely';

import { connectionsFor } from '../channels/list-connections.ts';
import type { Tx } from '../platform/db.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { askWhere, followerOf } from './ask-where.ts';
import type { Told } from './parcel-standing.ts';

/** What parcels on their way back and parcels out have in common: their turn, their account, one question for many. */

/** Those whose turn it is, shop by shop, until none is left. */
export async function followDue<Row extends { readonly shopId: string }>(
  world: World,
  due: (limit: number) => RawBuilder<Row>,
  ofShop: (shopId: string, rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const { rows } = await acrossShops(world, (tx) => due(BATCH).execute(tx));
    for (const [shopId, some] of Map.groupBy(rows, (row) => row.shopId)) await ofShop(shopId, some);
    if (rows.length < BATCH) return;
  }
}
const BATCH = 200;

/** Parcels by the account through which their carrier is asked; none where the shop has no account with it. */
export async function byAccount<Row extends { readonly channelId: string; readonly carrier: string | null }>(
  tx: Tx,
  shopId: string,
  rows: readonly Row[],
): Promise<Map<string | undefined, Row[]>> {
  const ways = new Map<string, Awaited<ReturnType<typeof connectionsFor>>>();
  for (const channelId of new Set(rows.map((row) => row.channelId)))
    ways.set(channelId, await connectionsFor(tx, shopId, { kind: 'carrier', channelId }));
  return Map.groupBy(rows, ({ channelId, carrier }) =>
    carrier === null ? undefined : followerOf(ways.get(channelId)!, carrier),
  );
}

interface Outgoing {
  readonly id: string;
  readonly channelId: string;
  readonly carrier: string | null;
  readonly number: string;
}

/** What the carriers tell of parcels to buyers, kept one by one: what fails for one is asked again and holds up no other. */
export async function followOut<Row extends Outgoing>(
  world: World,
  shopId: string,
  rows: readonly Row[],
  record: (row: Row, told: Told) => Promise<void>,
): Promise<void> {
  const accounts = await inShop(world, shopId, (tx) => byAccount(tx, shopId, rows));
  for (const [connectionId, some] of accounts) {
    const numbers = [...new Set(some.map(({ number }) => number))];
    const told = connectionId ? await askWhere(world, shopId, connectionId, numbers) : null;
    for (const row of some)
      await record(row, told && (told.get(row.number) ?? 'no-answer')).catch(async (error: unknown) => {
        world.log.error('tracking', { parcelId: row.id, error: (error as Error).message });
        await record(row, 'no-answer');
      });
  }
}
