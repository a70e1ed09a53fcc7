import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { minorDigits } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import type { Correction } from './correction.ts';
import type { CorrectionLine } from './correction-lines.ts';
import { correctionsInput, returnsRegisterInput } from './correction-inputs.ts';
import { listCorrections } from './list-corrections.ts';
import { returnsRegister, type RegisteredReturn } from './returns-register.ts';
import { sayRate } from './tax.ts';

/** A sum in a table: spreadsheets count with it. Minor units. */
export interface Sum {
  readonly amount: number;
  readonly currency: string;
}
export type Cell = string | number | null | Sum;

/** A table for the accountant: its headings, and its rows as they are read. */
export interface BooksTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: AsyncGenerator<readonly Cell[]>;
}

/** Corrections by invoice, line and rate: a row for each line. `query` as the list's, without the page. */
export async function correctionsTable(world: World, actor: Actor, query: unknown): Promise<BooksTable> {
  requirePermission(actor, 'read books');
  const asked = correctionsInput.parse(query);
  const words = await wordsOfShop(world, actor);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const page = await listCorrections(world, actor, { ...asked, after, limit: 200 });
      for (const correction of page.rows)
        for (const line of correction.lines) yield correctionCells(words, correction, line);
      after = page.next ?? undefined;
    } while (after);
  }
  return {
    title: words.t('books.corrections'),
    heads: correctionHeads.map((head) => words.t(`books.head.${head}`)),
    rows: rows(),
  };
}

const correctionHeads = [
  'id', 'case', 'order', 'invoice', 'money-on', 'kind', 'line', 'sku', 'quantity', 'rate', 'net', 'tax', 'gross', 'currency', 'number', 'ksef', 'issued-on', 'new-sale',
] as const; // prettier-ignore

const correctionCells = (words: Words, correction: Correction, line: CorrectionLine): Cell[] => {
  const sum = (amount: number | null): Cell => (amount === null ? null : { amount, currency: correction.currency });
  return [
    correction.id,
    correction.caseNumber,
    correction.orderNumber,
    correction.invoice,
    correction.moneyOn,
    words.t(`books.kind.${correction.kind}`),
    line.name ?? words.t(`books.line.${line.what}`),
    line.sku,
    line.quantity,
    line.rate === null ? null : sayRate(line.rate),
    sum(line.tax === null ? null : line.gross - line.tax),
    sum(line.tax),
    sum(line.gross),
    correction.currency,
    correction.number,
    correction.ksefId,
    correction.issuedOn,
    correction.newSale,
  ];
};

/** The register of returns and accepted complaints of a period. */
export async function returnsTable(world: World, actor: Actor, query: unknown): Promise<BooksTable> {
  requirePermission(actor, 'read books');
  const asked = returnsRegisterInput.parse(query);
  const words = await wordsOfShop(world, actor);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const page = await returnsRegister(world, actor, { ...asked, after, limit: 500 });
      for (const row of page.rows) yield returnCells(words, row);
      after = page.next ?? undefined;
    } while (after);
  }
  return {
    title: words.t('books.returns'),
    heads: returnHeads.map((head) => words.t(`books.head.${head}`)),
    rows: rows(),
  };
}

const returnHeads = [
  'sold-on', 'proof', 'order', 'returned-on', 'goods', 'gross', 'tax', 'currency', 'procedure', 'case',
] as const; // prettier-ignore

const returnCells = (words: Words, row: RegisteredReturn): Cell[] => [
  row.soldOn,
  row.proof,
  row.orderNumber,
  row.returnedOn,
  row.goods.map(({ name, quantity }) => (quantity ? `${quantity} × ${name}` : name)).join('; '),
  { amount: row.gross, currency: row.currency },
  row.tax === null ? null : { amount: row.tax, currency: row.currency },
  row.currency,
  words.t(`cases.procedure.${row.procedure}`),
  row.caseNumber,
];

async function wordsOfShop(world: World, actor: Actor): Promise<Words> {
  const { locale } = await findShop(world, actor.shopId);
  return wordsIn(locale);
}

/** A cell as text: sums with a comma, as spreadsheets in Poland read them. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return decimalOf(cell).toFixed(minorDigits(cell.currency)).replace('.', ',');
}

/** A sum as a number, only to be written into a spreadsheet's cell. */
export const decimalOf = ({ amount, currency }: Sum): number => amount / 10 ** minorDigits(currency);
