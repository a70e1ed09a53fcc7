import { createHash } from 'node:crypto';

import { decodeText } from '../platform/decode-text.ts';
import type { Operator } from './payout.ts';
import { allegro } from './readers/allegro.ts';
import { currencyIn, dayOf, sumOf } from './readers/cell-values.ts';
import { headingOf, isPersonal, readTable, type TableRow } from './readers/csv-table.ts';
import { payu } from './readers/payu.ts';
import { przelewy24 } from './readers/przelewy24.ts';
import { columns, type Column, type Reader, type ReportRow } from './readers/reader.ts';
import { stripe } from './readers/stripe.ts';

export type { ReportRow } from './readers/reader.ts';

const readers: readonly Reader[] = [stripe, payu, przelewy24, allegro];

/** A file nobody can read as a report, with why. */
export class UnreadableReport extends Error {
  readonly reason: 'not-a-csv' | 'not-a-report' | 'report-empty' | 'many-rows' | 'packed';
  constructor(reason: UnreadableReport['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const MOST_ROWS = 50_000;
/** Some reports begin with lines about themselves. */
const HEAD_WITHIN = 15;

export interface Report {
  readonly operator: Operator;
  readonly rows: readonly ReportRow[];
}

/** Reads an operator's report: whose it is its headings tell. Throws UnreadableReport with the reason. */
export function readReport(bytes: Uint8Array): Report {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new UnreadableReport('packed'); // a ZIP, or a spreadsheet
  const table = readTable(decodeText(bytes));
  if (!table) throw new UnreadableReport('not-a-csv');
  if (table.length > MOST_ROWS) throw new UnreadableReport('many-rows');
  for (const [index, head] of table.slice(0, HEAD_WITHIN).entries()) {
    const reader = readers.find((each) => fits(each, head));
    if (!reader) continue;
    const body = table.slice(index + 1);
    if (body.length === 0) throw new UnreadableReport('report-empty');
    return { operator: reader.operator, rows: readRows(reader, head.cells, body) };
  }
  throw new UnreadableReport('not-a-report');
}

const namesOf = ({ headings }: Reader, column: Column): readonly string[] => (headings[column] ?? []).map(headingOf);

const fits = (reader: Reader, { cells }: TableRow): boolean => {
  const there = new Set(cells.map(headingOf));
  return reader.needs.every((group) => group.some((column) => namesOf(reader, column).some((name) => there.has(name))));
};

function readRows(reader: Reader, headings: readonly string[], body: readonly TableRow[]): ReportRow[] {
  const folded = headings.map(headingOf);
  const at = new Map<Column, number[]>(
    columns.map((column) => [
      column,
      namesOf(reader, column)
        .map((name) => folded.indexOf(name))
        .filter((index) => index >= 0),
    ]),
  );
  const seen = new Map<string, number>();
  return body.map(({ line, cells }) => {
    const all = (column: Column) => (at.get(column) ?? []).map((index) => cells[index] ?? '').filter(Boolean);
    const first = (column: Column) => all(column)[0] ?? '';
    const kind = reader.kindOf({ first, all });
    const facts = { ...money(first), on: dayOf(first('on')), kind };
    const isRefund = kind === 'refund' || kind === 'refund_back';
    const readable = facts.amount && facts.on && facts.currency;
    const bare = keyOf(reader, { cells, at, first });
    const before = seen.get(bare) ?? 0; // two alike in one file are two operations
    seen.set(bare, before + 1);
    return {
      ...facts,
      kind: isRefund && !readable ? 'unread' : kind,
      line,
      refundIds: all('refund'),
      paymentIds: all('payment'),
      orderIds: all('order'),
      payoutId: first('payout') || null,
      text: all('text').join(' · ').slice(0, 500),
      key: before === 0 ? bare : `${bare}:${before}`,
      raw: rawOf(headings, cells),
    };
  });
}

/** The sum the buyer got, where the operator changed it into the shop's currency; else the sum of the row. */
function money(first: (column: Column) => string): { amount: number | null; currency: string | null } {
  const own = (first('currency') || currencyIn(first('amount')) || '').toUpperCase();
  const buyers = first('buyerCurrency').toUpperCase();
  const [text, currency] =
    buyers && buyers !== own && first('buyerAmount') ? [first('buyerAmount'), buyers] : [first('amount'), own];
  if (!/^[A-Z]{3}$/.test(currency)) return { amount: null, currency: null };
  return { amount: sumOf(text, currency), currency };
}

function keyOf(
  { operator }: Reader,
  {
    cells,
    at,
    first,
  }: { cells: readonly string[]; at: ReadonlyMap<Column, readonly number[]>; first: (column: Column) => string },
): string {
  const id = first('id');
  if (id) return `${operator}:${id}`.slice(0, 120);
  // the number of the row and the balance after it are of the file, not of the operation
  const ofFile = new Set([...(at.get('row') ?? []), ...(at.get('balance') ?? [])]);
  const said = cells.filter((_, index) => !ofFile.has(index)).join('\u001f');
  return `${operator}:${createHash('sha256').update(said).digest('hex').slice(0, 40)}`;
}

const rawOf = (headings: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    headings.flatMap((heading, index) =>
      heading && cells[index] && !isPersonal(heading) ? [[heading.slice(0, 80), cells[index].slice(0, 300)]] : [],
    ),
  );
