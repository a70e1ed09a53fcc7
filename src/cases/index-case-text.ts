import { sql } from 'kysely';
import { z } from 'zod';

import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import { termsOf } from './search-terms.ts';
import { removeSearchRow, writeSearchRow } from './sql/search-index.ts';
import { readCaseTexts } from './sql/search-text.ts';

const onCase = z.object({ shopId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() });

/** After something was said or matched: the case is found by it a moment later. */
export const indexCaseText: Job<z.output<typeof onCase>> = {
  name: 'cases.index-text',
  payload: onCase,
  turn: 'early', // behind the letters of a busy hour, nobody would find what was said in it
  run: (world, { shopId, caseId }) => inShop(world, shopId, (tx) => indexCases(tx, shopId, [caseId])),
};

/** What adds to the text of a case, or takes from it. */
export const textEvents = [
  'case.submitted',
  'case.buyer-wrote',
  'case.replied',
  'case.noted',
  'case.order-attached',
  'case.goods-received',
  'case.account-given',
  'case.cancelled',
  'case.takeback-asked',
  'case.requalified',
  'case.merged',
  'case.merged-in',
  'case.unmerged',
  'case.unmerged-from',
  'case.split',
  'case.split-off',
] as const;

const onOrder = z.object({ shopId: z.uuid(), caseId: z.null(), eventId: z.uuid() });

/** A number of a parcel, a name or an SKU came with a later word about the order: its cases are found by it, too. */
export const indexOrderText: Job<z.output<typeof onOrder>> = {
  name: 'cases.index-order-text',
  payload: onOrder,
  turn: 'last', // an import changes thousands, and few of them have a case
  run: (world, { shopId, eventId }) =>
    inShop(world, shopId, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select k.id from events e join cases k on k.shop_id = e.shop_id and k.order_id = (e.data ->> 'orderId')::uuid
        where e.shop_id = ${shopId} and e.id = ${eventId}`.execute(tx);
      await indexCases(
        tx,
        shopId,
        rows.map(({ id }) => id),
      );
    }),
};

const BATCH = 200;
const LONG_ENOUGH_MS = 45_000;

/** Every minute: cases that were there before the index was, and those of which something was erased. */
export const indexBacklog: Job<Record<string, never>> = {
  name: 'cases.index-backlog',
  payload: z.object({}),
  async run(world) {
    const until = performance.now() + LONG_ENOUGH_MS;
    while (performance.now() < until) {
      const waiting = await acrossShops(world, (tx) =>
        tx.selectFrom('searchBacklog').select(['shopId', 'caseId']).limit(BATCH).execute(),
      );
      if (waiting.length === 0) return;
      for (const [shopId, caseIds] of byShop(waiting)) {
        await inShop(world, shopId, async (tx) => {
          await tx.deleteFrom('searchBacklog').where('shopId', '=', shopId).where('caseId', 'in', caseIds).execute();
          await indexCases(tx, shopId, caseIds);
        });
      }
    }
  },
};

function byShop(rows: readonly { shopId: string; caseId: string }[]): Map<string, string[]> {
  const shops = new Map<string, string[]>();
  for (const { shopId, caseId } of rows) {
    const ids = shops.get(shopId) ?? [];
    ids.push(caseId);
    shops.set(shopId, ids);
  }
  return shops;
}

async function indexCases(tx: Tx, shopId: string, caseIds: readonly string[]): Promise<void> {
  // One at a time: what an earlier reading says may not come after a later one.
  for (const caseId of caseIds.toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 4817))`.execute(tx);
  }
  for (const [caseId, text] of await readCaseTexts(tx, shopId, caseIds)) {
    await writeSearchRow(tx, shopId, caseId, termsOf(text));
  }
}

/**
 * Erasure: the case leaves the index at once, with the words nobody else has; what is left of it is read again in the
 * next minute. For verbs that erase, in their transaction.
 */
export async function forgetCaseText(tx: Tx, shopId: string, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 4817))`.execute(tx);
  await removeSearchRow(tx, shopId, caseId);
  await tx
    .insertInto('searchBacklog')
    .values({ shopId, caseId })
    .onConflict((on) => on.doNothing())
    .execute();
}
