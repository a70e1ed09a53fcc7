import { sql } from 'kysely';

import type { Custody, MoneyState, Stage } from '../cases/case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import type { Issue, Procedure } from '../law/vocabulary.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { stickerOf, type Condition, type Disposition } from './pieces.ts';
import { hasMoneyLeft, refusalOfUndoing } from './undo-receipt.ts';
import { mayComeBack } from './wake-dormant.ts';

/** A case on the bench: what to expect, what is here already. Neither money nor what was said. */
export interface BenchCase {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly procedure: Procedure;
  readonly issue: Issue;
  readonly stage: Stage;
  readonly custody: Custody;
  readonly flags: readonly string[];
  readonly buyerName: string | null;
  readonly orderNumber: string | null;
  readonly channelName: string;
  readonly summary: string;
  /** Why nothing can be received on it, as a code; null: it can. */
  readonly closedBecause: 'wrong-stage' | null;
  readonly plain: boolean;
  readonly notPlain: string | null;
  readonly lines: readonly BenchLine[];
  readonly units: readonly BenchUnit[];
  readonly receipts: readonly BenchReceipt[];
}

export interface BenchLine {
  readonly id: string;
  readonly name: string;
  readonly variant: string | null;
  readonly sku: string | null;
  readonly imageUrl: string | null;
  readonly quantity: number;
  readonly received: number;
  readonly undecided: number;
  readonly unexpected: boolean;
}

export interface BenchUnit {
  readonly id: string;
  readonly caseLineId: string;
  readonly receiptId: string;
  readonly sticker: string;
  readonly quantity: number;
  readonly condition: Condition | null;
  readonly disposition: Disposition;
  readonly serial: string | null;
}

export interface BenchReceipt {
  readonly id: string;
  readonly receivedOn: Day;
  readonly at: Date;
  readonly by: string | null;
  readonly note: string | null;
  readonly pieces: number;
  readonly undone: boolean;
  readonly cannotUndo: string | null;
  readonly fileIds: readonly string[];
}

export async function findBenchCase(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<BenchCase> {
  requirePermission(actor, 'record goods');
  return inShop(world, actor.shopId, (tx) => readBenchCase(tx, actor.shopId, caseId, world.now()));
}

type Row = Omit<BenchCase, 'closedBecause' | 'lines' | 'units' | 'receipts'> & { readonly money: MoneyState | null };

export async function readBenchCase(tx: Tx, shopId: string, caseId: string, now: Date): Promise<BenchCase> {
  const { rows } = await sql<Row>`
    select k.id, k.number, k.version, k.procedure, k.issue, k.stage, k.custody, k.flags, k.contact_name as buyer_name, k.order_number, k.summary,
      k.plain, k.not_plain, k.money, c.name as channel_name
    from cases k join channels c on c.shop_id = k.shop_id and c.id = k.channel_id
    where k.shop_id = ${shopId} and k.id = ${caseId}`.execute(tx);
  const { money, ...kase } = found(rows[0], 'case');
  return {
    ...kase,
    closedBecause: mayComeBack(kase) ? null : 'wrong-stage',
    lines: await linesOf(tx, shopId, caseId),
    units: await unitsOf(tx, shopId, kase),
    receipts: await receiptsOf(tx, shopId, { ...kase, money }, now),
  };
}

async function linesOf(tx: Tx, shopId: string, caseId: string): Promise<BenchLine[]> {
  const lines = await tx
    .selectFrom('caseLines as l')
    .leftJoin('orderLines as o', (join) => join.onRef('o.shopId', '=', 'l.shopId').onRef('o.id', '=', 'l.orderLineId'))
    .select([
      'l.id',
      'l.name',
      'o.variant',
      'l.sku',
      'o.imageUrl',
      'l.quantity',
      'l.received',
      'l.undecided',
      'l.unexpected',
    ])
    .where('l.shopId', '=', shopId)
    .where('l.caseId', '=', caseId)
    .orderBy('l.position')
    .execute();
  return lines
    .map((line) => ({ ...line, undecided: line.undecided ?? 0 }))
    .filter(({ unexpected, received }) => !unexpected || received > 0); // a found thing whose receipt was taken back
}

async function unitsOf(tx: Tx, shopId: string, kase: { id: string; number: string }): Promise<BenchUnit[]> {
  const units = await tx
    .selectFrom('receiptUnits')
    .select(['id', 'caseLineId', 'receiptId', 'number', 'quantity', 'condition', 'disposition', 'serial'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', kase.id)
    .where('undoneAt', 'is', null)
    .orderBy('number')
    .execute();
  return units.map(({ number, ...unit }) => ({ ...unit, sticker: stickerOf(kase.number, number) }));
}

async function receiptsOf(
  tx: Tx,
  shopId: string,
  kase: Pick<Row, 'id' | 'stage' | 'money'>,
  now: Date,
): Promise<BenchReceipt[]> {
  const { rows } = await sql<Omit<BenchReceipt, 'cannotUndo'>>`
    select r.id, r.received_on, r.at, s.name as by, r.condition as note,
      coalesce((select sum(received) from receipt_lines l where l.shop_id = r.shop_id and l.receipt_id = r.id), 0)::int as pieces,
      exists (select from receipts u where u.shop_id = r.shop_id and u.undoes = r.id) as undone,
      array(select f.file_id from receipt_files f where f.shop_id = r.shop_id and f.receipt_id = r.id) as file_ids
    from receipts r left join staff s on s.shop_id = r.shop_id and s.id::text = r.received_by
    where r.shop_id = ${shopId} and r.case_id = ${kase.id} and r.kind = 'count' order by r.at, r.id`.execute(tx);
  const moneyLeft = await hasMoneyLeft(tx, { shopId, id: kase.id });
  return rows.map((row) => ({
    ...row,
    cannotUndo: refusalOfUndoing({ kind: 'count', at: row.at }, kase, { moneyLeft, now }),
  }));
}
