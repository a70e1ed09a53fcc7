import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { addDays, dayIn, type Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { Known, matchRow, type Verdict } from './match-row.ts';
import type { ImportReportInput } from './payout-inputs.ts';
import { openStates, type LineState, type Operator, type RowKind } from './payout.ts';
import { readReport, UnreadableReport, type Report, type ReportRow } from './read-report.ts';
import { knownRefunds } from './sql/known-refunds.ts';

/** What a report said. */
export interface ReadPayouts {
  readonly id: string;
  readonly operator: Operator;
  readonly rows: number;
  /** Refunds by what became of them. */
  readonly states: Readonly<Partial<Record<LineState, number>>>;
  /** Rows an earlier report had told of. */
  readonly again: number;
}

/** All that is in a report, also what is not kept row by row: payments are the buyers' and not ours to collect. */
export interface ReportSum {
  readonly kind: RowKind;
  readonly currency: string;
  readonly count: number;
  readonly amount: number;
}

const MOST_BYTES = 30_000_000;
/** A refund may reach a report so long after it was asked for. */
const LOOK_BACK_DAYS = 120;
const CHUNK = 500;

/**
 * Reads an operator's report and holds each refund in it against ours. The same file is refused; the same operation in
 * another file changes nothing. Rows nobody can read are kept, and shown until somebody says what they are.
 */
export async function importReport(world: World, actor: Actor, input: ImportReportInput): Promise<ReadPayouts> {
  requirePermission(actor, 'keep books');
  const { shopId } = actor;
  const bytes = unpacked(Buffer.from(input.base64, 'base64'));
  const { operator, rows } = readOrRefuse(bytes);
  const at = world.now();
  const id = newId(at);
  return inShop(world, shopId, async (tx) => {
    const { zone } = await shopIn(tx, shopId);
    // one report of a shop after the other: two at once could tell of the same refund twice
    await tx.selectFrom('shops').select('id').where('id', '=', shopId).forNoKeyUpdate().execute();
    const period = periodOf(rows);
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto('payoutReports')
      .values({
        shopId,
        id,
        operator,
        fileName: input.name,
        fileHash: createHash('sha256').update(bytes).digest(),
        rows: rows.length,
        firstOn: period?.firstOn ?? null,
        lastOn: period?.lastOn ?? null,
        sums: JSON.stringify(sumsOf(rows)),
        importedBy: actor.id,
        at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (added === 0n) throw fieldRefusal('report-read-already', 'conflict');
    const kept = rows.filter(({ kind }) => kind === 'refund' || kind === 'refund_back' || kind === 'unread');
    const fresh = await notRead(tx, shopId, operator, kept);
    const today = dayIn(zone, at);
    const since = addDays(period?.firstOn ?? today, -LOOK_BACK_DAYS);
    const known = new Known(await knownRefunds(tx, shopId, operator, since));
    const taken = await refundsTold(tx, shopId, operator, since);
    const states: Partial<Record<LineState, number>> = {};
    const values = fresh.map((row) => {
      const verdict = matchRow(row, known, taken);
      if (verdict.attemptId && row.kind === 'refund') taken.add(verdict.attemptId);
      states[verdict.state] = (states[verdict.state] ?? 0) + 1;
      return { shopId, id: newId(at), operator, reportId: id, at, ...lineOf(row, today), ...wordsOf(verdict) };
    });
    for (let from = 0; from < values.length; from += CHUNK)
      await tx
        .insertInto('payoutLines')
        .values(values.slice(from, from + CHUNK))
        .execute();
    await writeShopEvents(world, tx, shopId, actor, [
      {
        type: 'payout-report.read',
        data: { reportId: id, operator, rows: rows.length, open: openStates.reduce((n, s) => n + (states[s] ?? 0), 0) },
      },
    ]);
    return { id, operator, rows: rows.length, states, again: kept.length - fresh.length };
  });
}

/** The days a report speaks of. */
function periodOf(rows: readonly ReportRow[]): { firstOn: Day; lastOn: Day } | null {
  const days = rows.flatMap(({ on, kind }) => (on && kind !== 'unread' ? [on] : []));
  const [one] = days;
  if (!one) return null;
  return days.reduce(
    ({ firstOn, lastOn }, on) => ({ firstOn: on < firstOn ? on : firstOn, lastOn: on > lastOn ? on : lastOn }),
    { firstOn: one, lastOn: one },
  );
}

/** Rows no report has told of yet, each once. */
async function notRead(tx: Tx, shopId: string, operator: Operator, rows: readonly ReportRow[]): Promise<ReportRow[]> {
  const told = new Set<string>();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const keys = rows.slice(from, from + CHUNK).map(({ key }) => key);
    const already = await tx
      .selectFrom('payoutLines')
      .select('rowKey')
      .where('shopId', '=', shopId)
      .where('operator', '=', operator)
      .where('rowKey', 'in', keys)
      .execute();
    for (const { rowKey } of already) told.add(rowKey);
  }
  return rows.filter(({ key }) => !told.has(key) && told.add(key));
}

/** Refunds of ours some row has told of already. */
async function refundsTold(tx: Tx, shopId: string, operator: Operator, since: Day): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('payoutLines')
    .select('attemptId')
    .where('shopId', '=', shopId)
    .where('operator', '=', operator)
    .where('kind', '=', 'refund')
    .where('onDay', '>', since)
    .where('attemptId', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ attemptId }) => (attemptId ? [attemptId] : [])));
}

const lineOf = (row: ReportRow, today: Day) => ({
  line: row.line,
  rowKey: row.key,
  kind: row.kind as 'refund' | 'refund_back' | 'unread',
  onDay: row.on ?? today,
  amount: row.amount || null,
  currency: row.currency,
  refundRef: row.refundIds[0]?.slice(0, 200) ?? null,
  paymentRef: (row.paymentIds[0] ?? row.orderIds[0])?.slice(0, 200) ?? null,
  payoutRef: row.payoutId?.slice(0, 200) ?? null,
  text: row.kind === 'unread' ? '' : row.text,
  raw: row.kind === 'unread' ? JSON.stringify(row.raw) : null,
});

const wordsOf = ({ state, attemptId, matchedBy, candidates }: Verdict) => ({
  state,
  attemptId,
  matchedBy,
  candidates: candidates.slice(0, 10),
});

function sumsOf(rows: readonly ReportRow[]): ReportSum[] {
  const sums = new Map<string, { kind: RowKind; currency: string; count: number; amount: number }>();
  for (const { kind, currency, amount } of rows) {
    const at = `${kind} ${currency ?? ''}`;
    const sum = sums.get(at) ?? { kind, currency: currency ?? '', count: 0, amount: 0 };
    sums.set(at, { ...sum, count: sum.count + 1, amount: sum.amount + (amount ?? 0) });
  }
  return [...sums.values()];
}

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw fieldRefusal('too-large');
  }
}

function readOrRefuse(bytes: Buffer): Report {
  try {
    return readReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) throw fieldRefusal(`payouts-${error.reason}`);
    throw error;
  }
}

const fieldRefusal = (reason: string, kind: 'invalid' | 'conflict' = 'invalid') =>
  new Refusal(kind, reason, { fields: [{ field: 'base64', reason }] });
