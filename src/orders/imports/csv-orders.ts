import { readCsvOrder } from './csv.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { problem, type ImportOptions, type ImportResult } from './import-result.ts';

export interface NumberedResult {
  readonly row: number;
  readonly label: string | null;
  readonly result: ImportResult;
}

/**
 * Orders of a CSV, as they come: rows with one order number that stand together are one order. Rows of an order
 * that was already closed are a problem to tell, since its lines may be in work by then.
 */
export async function* csvOrders(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
): AsyncGenerator<NumberedResult> {
  const closed = new Set<string>();
  let group: CsvRow[] = [];
  let label: string | null = null;
  let unknown = false;

  function* close(): Generator<NumberedResult> {
    if (!group.length) return;
    const row = group[0]!.row;
    const again = label !== null && closed.has(label);
    let result = again
      ? problem('order-not-in-one-block', [{ field: 'order_number', reason: 'order-not-in-one-block', row }])
      : readCsvOrder(group, options);
    if ('order' in result && unknown) result = { ...result, warnings: [...result.warnings, 'unknown-columns'] };
    if (label !== null) closed.add(label);
    group = [];
    yield { row, label, result };
  }

  for await (const reading of csvRows(chunks)) {
    if ('headings' in reading) {
      const { missing, twice, unknown: others } = reading.headings;
      unknown = others.length > 0;
      const fields = [
        ...missing.map((field) => ({ field, reason: 'column-missing' })),
        ...twice.map((field) => ({ field, reason: 'column-twice' })),
      ];
      if (!fields.length) continue;
      yield { row: 1, label: null, result: problem('columns-wrong', fields) };
      return;
    }
    if ('broken' in reading) {
      yield { row: reading.broken, label: null, result: problem('row-broken') };
      continue;
    }
    const number = reading.cells.get('order_number') ?? null;
    if (number !== label) yield* close();
    label = number;
    if (number === null)
      yield {
        row: reading.row,
        label,
        result: problem('order-invalid', [{ field: 'order_number', reason: 'required', row: reading.row }]),
      };
    else group.push(reading);
  }
  yield* close();
}
