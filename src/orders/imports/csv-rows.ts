import { parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';

import { columnOf, type CsvColumn } from './csv-columns.ts';

export interface CsvRow {
  /** The line of the file it ends on: what a spreadsheet shows at its left, when no cell holds line breaks. */
  readonly row: number;
  readonly cells: ReadonlyMap<CsvColumn, string>;
}

export type CsvReading =
  | {
      readonly headings: {
        readonly unknown: readonly string[];
        readonly twice: readonly string[];
        readonly missing: readonly CsvColumn[];
      };
    }
  | CsvRow
  | { readonly broken: number };

const needed: readonly CsvColumn[] = ['order_number', 'placed_at', 'product', 'quantity'];

/** Reads a CSV row by row: the headings first, then rows by column name. A row that does not parse is told and passed over. */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvReading> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  while (!head.includes('\n') && head.length < 1_000_000) {
    const { value, done } = await iterator.next();
    if (done) break;
    head += value;
  }
  const rest = async function* () {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  const broken: number[] = [];
  const parser = parse({
    delimiter: delimiterOf(head.trimStart().split('\n')[0]!),
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
    skip_records_with_error: true,
    on_skip: (error) => void broken.push(error && 'lines' in error ? Number(error.lines) : 0),
  });
  // Its errors come out of the loop below.
  pipeline(Readable.from(rest()), parser, () => undefined);
  let columns: (CsvColumn | null)[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    while (broken.length) yield { broken: broken.shift()! };
    if (!columns) {
      columns = record.map(columnOf);
      const twice = columns.filter((column, i) => column && columns!.indexOf(column) !== i);
      yield {
        headings: {
          unknown: record.filter((heading, i) => heading && !columns![i]),
          twice: twice.filter((column) => column !== null),
          missing: needed.filter((column) => !columns!.includes(column)),
        },
      };
      continue;
    }
    const cells = new Map<CsvColumn, string>();
    columns.forEach((column, i) => {
      if (column && record[i]) cells.set(column, record[i]);
    });
    if (cells.size) yield { row: info.lines, cells };
  }
  while (broken.length) yield { broken: broken.shift()! };
}

/** The sign that parts the headings: whichever stands there most. */
function delimiterOf(headings: string): string {
  const bare = headings.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
