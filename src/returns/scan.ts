import { sql } from 'kysely';

import { livingCase, livingCases } from '../cases/case-family.ts';
import { orderNumberKey } from '../customers/normal-forms.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ScanInput } from './bench-inputs.ts';
import { readBenchCase, type BenchCase } from './bench-case.ts';
import { benchOrders, type BenchOrder } from './bench-orders.ts';
import { benchRows, type BenchRow } from './bench-rows.ts';
import { findSlip } from './find-slip.ts';
import { orphansByCode, type Orphan } from './orphans.ts';
import { caseWaitingForGoods } from './waiting-for-goods.ts';
import { readScan, type ReadScan } from './scan-code.ts';

/** What a code at the bench stands for: one case, several to choose from, an order nobody returned yet, a parcel kept, or nothing known. */
export interface Scanned {
  readonly kind: 'case' | 'cases' | 'slip' | 'order' | 'orphan' | 'unknown';
  readonly case: BenchCase | null;
  /** The pieces whose sticker it was. */
  readonly unitId: string | null;
  readonly cases: readonly BenchRow[];
  readonly orders: readonly BenchOrder[];
  readonly orphans: readonly Orphan[];
  /** Of a slip: the number of the case that waits for this parcel, since the buyer filled in the form as well. */
  readonly joins: string | null;
}

const nothing = { case: null, unitId: null, cases: [], orders: [], orphans: [], joins: null } as const;

/** Looks for everything a code may be, the surest first. Changes nothing. */
export async function scan(world: World, actor: Actor, { code }: ScanInput): Promise<Scanned> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const slip = await findSlip(world, actor, { code });
  return inShop(world, shopId, async (tx) => {
    const one = async (caseId: string, unitId: string | null = null): Promise<Scanned> => ({
      ...nothing,
      kind: 'case',
      case: await readBenchCase(tx, shopId, await livingCase(tx, shopId, caseId), world.now()),
      unitId,
    });
    if (slip?.caseId) return one(slip.caseId);
    if (slip?.orderId) {
      const waiting = await caseWaitingForGoods(tx, shopId, slip.orderId);
      const orders = await benchOrders(tx, shopId, [slip.orderId]);
      return { ...nothing, kind: 'slip', orders, joins: waiting?.number ?? null };
    }

    const read = readScan(code);
    const sticker = await bySticker(tx, shopId, read);
    if (sticker) return one(sticker.caseId, sticker.unitId);

    const orderIds = await ordersOf(tx, shopId, read);
    const cases = await casesOf(tx, shopId, read, orderIds);
    const open = cases.filter(({ closed }) => !closed);
    const found = open.length ? open : cases;
    if (found.length === 1) return one(found[0]!.id);
    const orphans = await orphansByCode(tx, shopId, read.keys);
    const orders = found.length ? [] : await benchOrders(tx, shopId, orderIds);
    const kind = found.length ? 'cases' : orders.length ? 'order' : orphans.length ? 'orphan' : 'unknown';
    return { ...nothing, kind, cases: found, orders, orphans };
  });
}

async function bySticker(tx: Tx, shopId: string, { caseNumber, unit }: ReadScan) {
  if (!caseNumber) return null;
  const kase = await tx
    .selectFrom('cases')
    .select('id')
    .where('shopId', '=', shopId)
    .where('number', '=', caseNumber)
    .executeTakeFirst();
  if (!kase) return null;
  if (unit === null) return { caseId: kase.id, unitId: null };
  const pieces = await tx
    .selectFrom('receiptUnits')
    .select('id')
    .where('shopId', '=', shopId)
    .where('caseId', '=', kase.id)
    .where('number', '=', unit)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  return { caseId: kase.id, unitId: pieces?.id ?? null };
}

/** Orders by their number, or by the parcel they went out in: many send goods back in the box they came in. */
async function ordersOf(tx: Tx, shopId: string, { text, keys }: ReadScan): Promise<string[]> {
  const numbers = [...new Set([orderNumberKey(text), ...keys])].filter((key) => key !== null);
  const { rows } = await sql<{ id: string }>`
    select id from orders where shop_id = ${shopId} and number_key = any (${numbers}::text[])
    union select order_id from shipments where shop_id = ${shopId} and number_key = any (${keys}::text[]) limit 20`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

async function casesOf(tx: Tx, shopId: string, { text, keys }: ReadScan, orderIds: readonly string[]) {
  const numbers = [...new Set([orderNumberKey(text), ...keys])].filter((key) => key !== null);
  const named = await sql<{ id: string }>`
    with sent (id) as (
      select case_id from proofs_of_sending where shop_id = ${shopId} and number_key = any (${keys}::text[])
      union select case_id from return_shipments where shop_id = ${shopId} and number_key = any (${keys}::text[]))
    select id from sent
    -- the parcel was told of before the case was split: goods of both are in it
    union select l.other_id from case_links l join sent on l.case_id = sent.id where l.shop_id = ${shopId} and l.kind = 'split'
    union select l.case_id from case_links l join sent on l.other_id = sent.id where l.shop_id = ${shopId} and l.kind = 'split'
    union select id from cases where shop_id = ${shopId} and order_key = any (${numbers}::text[])
    union select id from cases where shop_id = ${shopId} and order_id = any (${orderIds}::uuid[])
    union select case_id from receipt_units where shop_id = ${shopId} and serial_key = any (${keys}::text[])`.execute(
    tx,
  );
  const ids = named.rows.length
    ? await livingCases(
        tx,
        shopId,
        named.rows.map(({ id }) => id),
      )
    : [];
  const byNumber = await benchRows(
    tx,
    shopId,
    sql`k.stage <> 'cancelled' and k.spam_at is null and k.id = any (${ids}::uuid[])
    order by k.closed_at is not null, k.opened_at desc, k.id desc limit 20`,
  );
  if (byNumber.length || orderIds.length) return byNumber;
  // A code of the product itself: whose of those we wait for is it?
  return benchRows(
    tx,
    shopId,
    sql`k.closed_at is null and k.spam_at is null and k.custody in ('expected', 'label_issued', 'in_transit', 'delivered') and k.id in (
      select case_id from case_lines where shop_id = ${shopId} and sku = any (${[...new Set([text, text.toUpperCase()])]}::text[]))
    order by k.opened_at, k.id limit 20`,
  );
}
