import { parse } from 'csv-parse/sync';

import { fold } from '../../kit/fold.ts';

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a CSV, whatever parts its cells. Null: it is none. */
export function readTable(text: string): TableRow[] | null {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      on_record: (cells: string[], { lines }) => [String(lines), ...cells],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    return rows.map(([line, ...cells]) => ({ line: Number(line), cells }));
  } catch {
    return null;
  }
}

/** The sign that parts cells: whichever stands most in the line that has the most of one. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 30);
  const most = (sign: string) => Math.max(...lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length));
  return [';', ',', '\t'].reduce((best, sign) => (most(sign) > most(best) ? sign : best));
}

/** Headings and cells are compared like this: 'Id płatności' is 'id platnosci', 'balance_transaction_id' is three words. */
export const headingOf = (text: string): string => fold(text);

/** What tells who the buyer is: never kept of a row nobody could read. */
export const isPersonal = (heading: string): boolean =>
  /client|klient|buyer|kupuj|customer|nabywc|mail|imi[eę]|name|nazwisk|adres|address|miast|city|ulic|street|zip|postal|pocztow|telefon|phone|login|karta|card|nr konta|account no|rachun|iban|shipping|statement descriptor/.test(
    headingOf(heading),
  );
