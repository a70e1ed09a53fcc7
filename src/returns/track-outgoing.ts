import { sql } from 'kysely';

import { connectionsFor } from '../channels/list-connections.ts';
import type { TrackingEvent } from '../channels/parcel-side.ts';
import { noteTracked } from '../orders/note-tracked.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { askWhere, followerOf } from './ask-where.ts';
import { noteUncollected } from './note-uncollected.ts';
import { nextCheck, stateAfter } from './return-parcel.ts';

const BATCH = 200;

interface OnItsWay {
  readonly shopId: string;
  readonly id: string;
  readonly channelId: string;
  readonly carrier: string | null;
  readonly number: string;
  readonly shippedAt: Date | null;
  readonly failures: number;
}

/**
 * Parcels on their way to buyers, whose turn it is. The carrier knows better than the shop when one was really handed
 * over, which is when the time for withdrawal begins (UPK 28(1)), and that nobody collected one.
 */
export async function trackOutgoing(world: World): Promise<void> {
  for (;;) {
    const due = await acrossShops(world, (tx) =>
      sql<OnItsWay>`
        select s.shop_id, s.id, o.channel_id, s.carrier, s.number, coalesce(s.shipped_at, o.placed_at) as shipped_at, s.failures
        from shipments s join orders o on o.shop_id = s.shop_id and o.id = s.order_id
        where s.check_at <= ${world.now()} order by s.check_at limit ${BATCH}`.execute(tx),
    );
    for (const [shopId, rows] of Map.groupBy(due.rows, (row) => row.shopId)) await trackOfShop(world, shopId, rows);
    if (due.rows.length < BATCH) return;
  }
}

async function trackOfShop(world: World, shopId: string, rows: readonly OnItsWay[]): Promise<void> {
  const channels = [...new Set(rows.map(({ channelId }) => channelId))];
  const of = await inShop(world, shopId, async (tx) => {
    const ways = new Map<string, Awaited<ReturnType<typeof connectionsFor>>>();
    for (const channelId of channels)
      ways.set(channelId, await connectionsFor(tx, shopId, { kind: 'carrier', channelId }));
    return ways;
  });
  const byAccount = Map.groupBy(rows, ({ channelId, carrier }) => carrier && followerOf(of.get(channelId)!, carrier));
  for (const [connectionId, some] of byAccount) {
    const told = connectionId
      ? await askWhere(
          world,
          shopId,
          connectionId,
          some.map(({ number }) => number),
        )
      : null;
    for (const row of some)
      await record(world, row, told && (told.get(row.number) ?? 'no-answer')).catch(async (error: unknown) => {
        world.log.error('tracking', { shipmentId: row.id, error: (error as Error).message });
        await record(world, row, 'no-answer');
      });
  }
}

/** `null`: the shop has no account with its carrier; tomorrow it may. */
async function record(world: World, row: OnItsWay, told: readonly TrackingEvent[] | 'no-answer' | null): Promise<void> {
  const now = world.now();
  const failures = told === 'no-answer' ? row.failures + 1 : 0;
  const events = Array.isArray(told) ? (told as readonly TrackingEvent[]) : [];
  const askedAt = row.shippedAt ?? now;
  const state = stateAfter('issued', events);
  const over = state === 'delivered' || state === 'sent_back';
  const delivered = state === 'delivered' ? events.findLast(({ status }) => status === 'delivered') : undefined;
  const returned = state === 'sent_back' ? events.findLast(({ status }) => status === 'returned') : undefined;
  if (returned) await noteUncollected(world, row.shopId, { shipmentId: row.id, at: returned.at });
  await noteTracked(world, row.shopId, row.id, {
    ...(delivered && { deliveredAt: delivered.at }),
    ...(returned && { returnedAt: returned.at }),
    ...(events.length > 0 && { carrierState: events.at(-1)!.code.slice(0, 120) }),
    failures,
    checkAt: over
      ? null
      : told === null
        ? nextCheck({ state: 'lost', askedAt }, 0, now)
        : nextCheck({ state: 'issued', askedAt }, failures, now),
  });
}
