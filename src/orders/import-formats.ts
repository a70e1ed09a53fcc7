import { csvOrders } from './imports/csv-orders.ts';
import { decodeText } from './imports/decode-text.ts';
import { problem, type ImportOptions, type ImportResult } from './imports/import-result.ts';
import { jsonRecords } from './imports/json-records.ts';
import { parseExact, rawIn, textIn } from './imports/raw-json.ts';
import { recordsIn } from './imports/records.ts';
import { readShopify } from './imports/shopify.ts';
import { readWoocommerce } from './imports/woocommerce.ts';
import { readZwrotka } from './imports/zwrotka.ts';

export type { ImportOptions, ImportProblem, ImportResult, ImportWarning } from './imports/import-result.ts';

export const importFormats = ['zwrotka', 'woocommerce', 'shopify', 'csv'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One order of a file, or what was wrong with it. */
export interface ImportedRow {
  /** The line of a CSV, else the number of the record, from 1. */
  readonly row: number;
  /** The order's number as far as it could be read: for the report. */
  readonly label: string | null;
  readonly result: ImportResult;
}

const readers = { zwrotka: readZwrotka, woocommerce: readWoocommerce, shopify: readShopify };

/** One order of a JSON format that is already a value: a webhook, a pulled page. */
const readOrder = (format: Exclude<ImportFormat, 'csv'>, raw: unknown): ImportResult => readers[format](raw);

/**
 * Reads orders from a file one after another, without holding it. A record that cannot be read is told and the
 * next one follows: a bad row never stops the good ones.
 */
export async function* readOrders(
  format: ImportFormat,
  source: string | AsyncIterable<Uint8Array | string>,
  options: ImportOptions = { zone: 'Europe/Warsaw', currency: 'PLN' },
): AsyncGenerator<ImportedRow> {
  const chunks = decodeText(typeof source === 'string' ? once(source) : source);
  if (format === 'csv') return yield* csvOrders(chunks, options);
  let row = 0;
  try {
    for await (const text of jsonRecords(chunks))
      for (const { raw, deleted } of parsed(text)) {
        const result = raw === BROKEN ? problem('json-broken') : readOrder(format, raw);
        const order = rawIn(raw);
        const label = textIn(order['name']) ?? textIn(order['number']) ?? textIn(order['externalId']) ?? null;
        yield {
          row: ++row,
          label,
          result:
            deleted && 'order' in result ? { ...result, warnings: [...result.warnings, 'deleted-in-channel'] } : result,
        };
      }
  } catch (error) {
    if (!(error instanceof RangeError && error.message === 'record-too-large')) throw error;
    yield { row: row + 1, label: null, result: problem('record-too-large') };
  }
}

const BROKEN = Symbol('broken');

function parsed(text: string): { raw: unknown; deleted: boolean }[] {
  try {
    return recordsIn(parseExact(text));
  } catch (error) {
    if (error instanceof SyntaxError) return [{ raw: BROKEN, deleted: false }];
    throw error;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
