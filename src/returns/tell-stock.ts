import { z } from 'zod';

import { connectionsFor } from '../channels/list-connections.ts';
import { noteUse } from '../channels/note-use.ts';
import { openLink } from '../channels/open-link.ts';
import type { WriteResult } from '../channels/write-result.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

const MOST_TRIES = 12;

/** After goods moved: their case's changes of stock are told to the shop's own system, where one is connected. */
export const tellStock: Job<{ shopId: string; caseId: string }> = {
  name: 'returns.tell-stock',
  payload: z.looseObject({ shopId: z.uuid(), caseId: z.uuid() }),
  async run(world, { shopId, caseId }) {
    const waiting = await inShop(world, shopId, (tx) =>
      tx
        .selectFrom('stockChanges')
        .select('id')
        .where('shopId', '=', shopId)
        .where('caseId', '=', caseId)
        .where('state', '=', 'pending')
        .orderBy('seq')
        .execute(),
    );
    for (const { id } of waiting) await tell(world, shopId, id);
  },
};

/** Those that nobody could be told the first time. */
export const tellStockAgain: Job<Record<string, never>> = {
  name: 'returns.tell-stock-again',
  payload: z.object({}),
  async run(world) {
    const due = await acrossShops(world, (tx) =>
      tx
        .selectFrom('stockChanges')
        .select(['shopId', 'id'])
        .where('state', '=', 'pending')
        .where('nextAt', '<=', world.now())
        .orderBy('nextAt')
        .limit(200)
        .execute(),
    );
    for (const { shopId, id } of due) await tell(world, shopId, id);
  },
};

export const stockEvents = ['case.goods-received', 'case.goods-disposed', 'case.receipt-undone'] as const;

/**
 * One change, told once: the key of a change goes along, so that one whose answer was lost is told again without being done
 * twice. With no system connected it waits for a person or an integrator.
 */
async function tell(world: World, shopId: string, changeId: string): Promise<void> {
  const taken = await take(world, shopId, changeId);
  if (!taken) return;
  const { change, connectionId } = taken;
  if (change.sku === null) return settle(world, shopId, change, { state: 'rejected', code: 'no-sku', text: '' });
  const opened = await openLink(world, shopId, connectionId).catch((error: Error) => {
    world.log.error('stock', { connectionId, error: error.message }); // it is of one shop, and others wait
    return null;
  });
  if (!opened) return settle(world, shopId, change, { state: 'needs-reauth' });
  const { connector, connection, link } = opened;
  const result = connector.stock
    ? await connector.stock.adjustStock(link, {
        key: change.id,
        sku: change.sku,
        productRef: null,
        variantRef: null,
        by: change.quantity,
      })
    : ({ state: 'unsupported' } as const);
  await noteUse(world, connection, result);
  await settle(world, shopId, change, result);
}

interface Change {
  readonly id: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly tries: number;
}

/** Marks it as under way before anybody is called: from then on it may have been done, and is never silently dropped. */
function take(world: World, shopId: string, changeId: string) {
  return inShop(world, shopId, async (tx) => {
    const change = await tx
      .selectFrom('stockChanges')
      .select(['id', 'sku', 'quantity', 'tries', 'channelId'])
      .where('shopId', '=', shopId)
      .where('id', '=', changeId)
      .where('state', '=', 'pending')
      .forUpdate()
      .executeTakeFirst();
    if (!change) return null;
    const [connection] = await connectionsFor(tx, shopId, { kind: 'shop', channelId: change.channelId });
    const tries = change.tries + (connection ? 1 : 0);
    await tx
      .updateTable('stockChanges')
      // with nothing to tell it to, it waits for a person or an integrator, and stands in no other's way
      .set({ tries, nextAt: connection ? later(world, tries) : null })
      .where('shopId', '=', shopId)
      .where('id', '=', changeId)
      .execute();
    return connection ? { change: { ...change, tries }, connectionId: connection.id } : null;
  });
}

/** A minute, two, four … and no more than six hours. */
const later = (world: World, tries: number): Date =>
  new Date(world.now().getTime() + Math.min(2 ** (tries - 1), 360) * 60_000);

async function settle(
  world: World,
  shopId: string,
  { id, tries }: Change,
  result: WriteResult<{ readonly reference?: string }>,
): Promise<void> {
  const { state } = result;
  const done = state === 'done' || state === 'pending';
  const again = (state === 'retryable' || state === 'unknown' || state === 'needs-reauth') && tries < MOST_TRIES;
  await inShop(world, shopId, (tx) =>
    tx
      .updateTable('stockChanges')
      .set(
        done
          ? {
              state: 'done',
              settledAt: world.now(),
              settledBy: 'connector',
              error: null,
              nextAt: null,
              reference: result.reference ?? null,
            }
          : again
            ? { error: state }
            : { state: 'failed', nextAt: null, error: errorOf(result) },
      )
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .execute(),
  );
}

const errorOf = (result: WriteResult): string =>
  result.state === 'rejected' ? [result.code, result.text].filter(Boolean).join(': ') : result.state;
