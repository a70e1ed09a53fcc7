import { sql, type RawBuilder } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ListStockInput, stockStates } from './bench-inputs.ts';

export interface StockChangeRow {
  readonly id: string;
  readonly seq: number;
  readonly channelId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly orderLineId: string | null;
  readonly sku: string | null;
  readonly name: string;
  readonly quantity: number;
  readonly state: (typeof stockStates)[number];
  readonly tries: number;
  readonly error: string | null;
  readonly reference: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** What the stock is to be told, in the order it came about, from a number on: an integrator asks for what is new and goes on there. */
export async function listStockChanges(
  world: World,
  actor: Actor,
  { after, state, limit }: ListStockInput,
): Promise<{ items: StockChangeRow[]; last: number }> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const items = await inShop(world, shopId, (tx) =>
    readChanges(
      tx,
      shopId,
      sql`s.seq > ${after} and (${state ?? null}::text is null or s.state = ${state ?? null}) order by s.seq limit ${limit}`,
    ),
  );
  return { items, last: items.at(-1)?.seq ?? after };
}

/** Somebody, or their system, put it into the stock themselves. */
export function stockDone(
  world: World,
  actor: Actor,
  { changeId, reference }: { changeId: string; reference?: string | undefined },
): Promise<StockChangeRow> {
  return change(world, actor, changeId, async (tx, row) => {
    if (row.state === 'by_hand' || row.state === 'done') return;
    refuseIf(row.state === 'void' ? 'stock-change-dropped' : null);
    await tx
      .updateTable('stockChanges')
      .set({
        state: 'by_hand',
        settledAt: world.now(),
        settledBy: actor.id,
        reference: reference ?? null,
        error: null,
        nextAt: null,
      })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', changeId)
      .execute();
  });
}

/** What failed is told once more, when its reason is mended. */
export function tellOnceMore(world: World, actor: Actor, { changeId }: { changeId: string }): Promise<StockChangeRow> {
  return change(world, actor, changeId, async (tx, row) => {
    refuseIf(row.state === 'failed' || row.state === 'pending' ? null : 'stock-change-settled');
    await tx
      .updateTable('stockChanges')
      .set({ state: 'pending', error: null, nextAt: world.now() })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', changeId)
      .execute();
  });
}

function change(
  world: World,
  actor: Actor,
  changeId: string,
  work: (tx: Tx, row: StockChangeRow) => Promise<void>,
): Promise<StockChangeRow> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await sql`select from stock_changes where shop_id = ${shopId} and id = ${changeId} for update`.execute(tx);
    const read = async () => found((await readChanges(tx, shopId, sql`s.id = ${changeId}`))[0], 'stock-change');
    await work(tx, await read());
    return read();
  });
}

async function readChanges(tx: Tx, shopId: string, which: RawBuilder<unknown>): Promise<StockChangeRow[]> {
  const { rows } = await sql<StockChangeRow>`
    select s.id, s.seq, s.channel_id, s.case_id, k.number as case_number, s.order_line_id, s.sku, s.name, s.quantity, s.state, s.tries, s.error,
      s.reference, s.created_at, s.settled_at
    from stock_changes s join cases k on k.shop_id = s.shop_id and k.id = s.case_id
    where s.shop_id = ${shopId} and ${which}`.execute(tx);
  return rows;
}
