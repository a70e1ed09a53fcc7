import { parse, type OptionsWithColumns } from 'csv-parse/sync';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { isDay, type Day } from '../kit/day.ts';
import { fold } from '../kit/fold.ts';
import { KSEF_ID } from '../kit/ksef.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { numberIn } from './settle-correction.ts';

/** What became of the file: how many corrections got their numbers, and the lines that did not find one, with why. */
export interface ImportedNumbers {
  readonly done: number;
  readonly left: readonly { readonly line: number; readonly reason: LineReason; readonly text: string }[];
}
export type LineReason =
  | 'no-such-case'
  | 'several-corrections'
  | 'done-already'
  | 'no-number'
  | 'not-a-day'
  | 'not-a-ksef-number'
  | 'new-sale-missing';

type Column = 'id' | 'case' | 'number' | 'ksef' | 'day' | 'newSale';
type Cells = Readonly<Record<Column, string>>;

const columns: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'id korekty'],
  case: ['zgloszenie', 'numer zgloszenia', 'case', 'case number'],
  number: ['numer korekty', 'korekta', 'nr korekty', 'correction', 'correction number'],
  ksef: ['numer ksef', 'ksef', 'ksef number', 'ksef id'],
  day: ['data wystawienia', 'data', 'issued on', 'date'],
  newSale: ['nowa sprzedaz', 'numer nowej sprzedazy', 'new sale'],
};
const columnNames = Object.keys(columns) as Column[];
const noCells: Cells = { id: '', case: '', number: '', ksef: '', day: '', newSale: '' };

/**
 * Numbers from the invoicing program: a CSV with the case (or our id) and the correction's number, and where known its
 * KSeF number and day. A line that fits nothing is told and the rest is taken; the file may be read again.
 */
export async function importNumbers(world: World, actor: Actor, { csv }: { csv: string }): Promise<ImportedNumbers> {
  requirePermission(actor, 'keep books');
  const rows = readRows(csv);
  return inShop(world, actor.shopId, async (tx) => {
    const left: { line: number; reason: LineReason; text: string }[] = [];
    let done = 0;
    for (const { line, cells } of rows) {
      const reason = await take(world, tx, actor, cells);
      if (reason === null) done += 1;
      else left.push({ line, reason, text: cells.case || cells.id });
    }
    return { done, left };
  });
}

async function take(world: World, tx: Tx, actor: Actor, cells: Cells): Promise<LineReason | null> {
  if (!cells.number) return 'no-number';
  const issuedOn = dayOf(cells.day);
  if (cells.day && !issuedOn) return 'not-a-day';
  const ksefId = cells.ksef.toUpperCase();
  if (ksefId && !KSEF_ID.test(ksefId)) return 'not-a-ksef-number';
  const matching = await tx
    .selectFrom('corrections as c')
    .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'c.shopId').onRef('k.id', '=', 'c.caseId'))
    .select(['c.id', 'c.state', 'c.kind', 'c.moneyOn'])
    .where('c.shopId', '=', actor.shopId)
    .where(cells.id ? 'c.id' : 'k.number', '=', cells.id || cells.case.toUpperCase())
    .execute();
  const open = matching.filter(({ state }) => state === 'open');
  const [one] = open;
  if (!one) return matching.length > 0 ? 'done-already' : 'no-such-case';
  if (open.length > 1) return 'several-corrections';
  if (one.kind === 'exchange' && !cells.newSale) return 'new-sale-missing';
  await numberIn(world, tx, actor, {
    correctionId: one.id,
    number: cells.number,
    issuedOn: issuedOn ?? one.moneyOn,
    ...(ksefId && { ksefId }),
    ...(cells.newSale && { newSale: cells.newSale }),
  });
  return null;
}

interface Row {
  readonly line: number;
  readonly cells: Cells;
}

function readRows(csv: string): readonly Row[] {
  let known: readonly (Column | false)[] = [];
  const rows = parseOrRefuse(csv, {
    columns: (headings: readonly string[]) => (known = columnsOf(headings)).slice(),
    on_record: (cells, { lines }) => ({ line: lines, cells: { ...noCells, ...cells } }),
  });
  if (!known.includes('number') || !(known.includes('case') || known.includes('id'))) throw broken('columns-missing');
  if (rows.length > 5000) throw broken('many-lines');
  return rows;
}

function parseOrRefuse(csv: string, options: OptionsWithColumns<Row, Partial<Cells>>): readonly Row[] {
  try {
    return parse<Row, Partial<Cells>>(csv, {
      bom: true,
      delimiter: [';', ',', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      ...options,
    });
  } catch {
    throw broken('not-a-csv');
  }
}

/** Which column each heading names; of two that name the same the first counts. */
function columnsOf(headings: readonly string[]): (Column | false)[] {
  const named = headings.map((heading) => columnNames.find((column) => columns[column].includes(fold(heading))));
  return named.map((column, at) => (column && named.indexOf(column) === at ? column : false));
}

const broken = (reason: string) => new Refusal('invalid', reason, { fields: [{ field: 'csv', reason }] });

/** '2026-11-24' or '24.11.2026'. */
function dayOf(text: string): Day | null {
  const iso = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})$/.exec(text);
  const day = iso ? `${iso[3]}-${iso[2]!.padStart(2, '0')}-${iso[1]!.padStart(2, '0')}` : text.slice(0, 10);
  return isDay(day) ? day : null;
}
