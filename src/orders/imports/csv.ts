import { parseAmount } from '../../kit/money.ts';
import { isDay } from '../../kit/day.ts';
import type { OrderDraft } from '../order-inputs.ts';
import { sumDifference } from '../order-sums.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { csvAmountText, csvCapacity, csvInstant, csvTaxRate } from './csv-values.ts';
import {
  checked,
  problem,
  type ImportOptions,
  type ImportProblem,
  type ImportResult,
  type ImportWarning,
} from './import-result.ts';
import { settleSums, spreadDiscount } from './settle-sums.ts';

/** The rows of one order, one for each line of it. What belongs to the whole order stands in any of the rows, the first to say it counts. */
export function readCsvOrder(rows: readonly CsvRow[], options: ImportOptions): ImportResult {
  const warnings = new Set<ImportWarning>();
  const wrong: { field: string; reason: string; row: number }[] = [];
  const first = (column: CsvColumn) => rows.find(({ cells }) => cells.has(column));
  const textOf = (column: CsvColumn) => first(column)?.cells.get(column);
  const currency = (textOf('currency') ?? options.currency).toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency))
    return problem('order-invalid', [{ field: 'currency', reason: 'not-a-currency', row: rows[0]!.row }]);

  const read = <T>(
    row: CsvRow | undefined,
    column: CsvColumn,
    reason: string,
    parse: (text: string) => T | null | undefined,
  ): T | undefined => {
    const text = row?.cells.get(column);
    if (!row || text === undefined) return undefined;
    const value = parse(text);
    if (value === null || value === undefined) wrong.push({ field: column, reason, row: row.row });
    return value ?? undefined;
  };
  const amountIn = (row: CsvRow | undefined, column: CsvColumn) =>
    read(row, column, 'not-an-amount', (text) => parseAmount(csvAmountText(text), currency));
  const amountOf = (column: CsvColumn) => amountIn(first(column), column);
  const instantOf = (column: CsvColumn, row = first(column)) =>
    read(row, column, 'not-a-date', (text) => csvInstant(text, options.zone));

  const lines = rows.map((row, i): OrderDraft['lines'][number] => {
    const cell = (column: CsvColumn) => row.cells.get(column);
    const quantity = read(row, 'quantity', 'not-a-whole-number', (text) =>
      /^\d+([.,]0+)?$/.test(text) && Number.parseInt(text) > 0 ? Number.parseInt(text) : null,
    );
    const unit = amountIn(row, 'unit_price');
    const total =
      amountIn(row, 'line_total') ?? (unit === undefined || quantity === undefined ? undefined : unit * quantity);
    if (quantity === undefined && !row.cells.has('quantity'))
      wrong.push({ field: 'quantity', reason: 'required', row: row.row });
    if (total === undefined && !row.cells.has('line_total') && !row.cells.has('unit_price'))
      wrong.push({ field: 'line_total', reason: 'required', row: row.row });
    return {
      externalId: cell('line_id') ?? String(i + 1),
      sku: cell('sku'),
      name: cell('product') ?? '',
      variant: cell('variant'),
      quantity: quantity ?? 1,
      paidTotal: total ?? 0,
      listTotal: amountIn(row, 'list_total'),
      taxRate: read(row, 'tax_rate', 'not-a-tax-rate', csvTaxRate),
      imageUrl: cell('image_url'),
      productUrl: cell('product_url'),
      category: cell('category'),
      withdrawalException: cell('withdrawal_exception')?.toUpperCase(),
    };
  });

  const nip = textOf('nip');
  const company = textOf('company');
  const deliveredAt = instantOf('delivered_at');
  const fees = amountOf('other_fees');
  const informed = textOf('informed_on');
  const invoice = textOf('invoice');
  const order: OrderDraft = {
    externalId: textOf('order_id') ?? textOf('order_number') ?? '',
    number: textOf('order_number') ?? '',
    placedAt: instantOf('placed_at') ?? '',
    currency,
    buyer: {
      name: textOf('buyer_name') ?? textOf('ship_name') ?? '',
      email: textOf('email'),
      phone: textOf('phone'),
      login: textOf('login'),
      company,
      nip,
      capacity: csvCapacity(
        textOf('buyer_type') ?? (nip || company ? 'unknown' : 'consumer'),
      ) as OrderDraft['buyer']['capacity'],
      locale: textOf('locale'),
    },
    deliveryAddress: addressOf(textOf),
    lines,
    delivery: {
      method: textOf('delivery_method') ?? 'none',
      name: textOf('delivery_method') ?? '',
      paid: amountOf('delivery_paid') ?? 0,
      cheapestOrdinary: amountOf('delivery_cheapest'),
      pickupPoint: textOf('pickup_point'),
    },
    ...(invoice && { invoice: { number: invoice, ksefId: textOf('ksef_id') } }),
    otherFees: fees ? [{ name: 'other', amount: fees }] : [],
    payment: {
      method: textOf('payment_method') ?? 'none',
      reference: textOf('payment_reference'),
      paidAt: instantOf('paid_at'),
    },
    totalPaid: 0,
    shipments: shipmentsOf(rows, instantOf),
    deliveredAt,
    deliveredSource: deliveredAt ? 'import' : undefined,
    informedOfWithdrawalOn: informed && !isDay(informed) ? csvInstant(informed, 'UTC')?.slice(0, 10) : informed,
  };
  const unborne = spreadDiscount(order, Math.abs(amountOf('order_discount') ?? 0), warnings);
  if (unborne > 0) order.otherFees!.push({ name: 'discount', amount: -unborne });
  const total = amountOf('order_total');
  order.totalPaid = total ?? -sumDifference(order);
  if (total !== undefined) settleSums(order, warnings);
  if (wrong.length) return problem('order-invalid', wrong);
  return atRows(checked(order, warnings), rows);
}

function addressOf(textOf: (column: CsvColumn) => string | undefined): OrderDraft['deliveryAddress'] {
  const street = textOf('street');
  const city = textOf('city');
  if (!street && !city) return undefined;
  return {
    name: textOf('ship_name') ?? textOf('buyer_name') ?? '',
    street: street ?? '',
    postcode: textOf('postcode') ?? '',
    city: city ?? '',
    country: textOf('country')?.toUpperCase() ?? 'PL',
  };
}

/** Rows with the same number are one parcel; without any number the whole order is one. */
function shipmentsOf(
  rows: readonly CsvRow[],
  instantOf: (column: CsvColumn, row?: CsvRow) => string | undefined,
): OrderDraft['shipments'] {
  const parcels = new Map<string, CsvRow>();
  for (const row of rows) {
    const number = row.cells.get('tracking_number') ?? '';
    if (number || row.cells.has('shipped_at') || row.cells.has('delivered_at'))
      if (!parcels.has(number)) parcels.set(number, row);
  }
  return [...parcels].map(([number, row]) => {
    const deliveredAt = instantOf('delivered_at', row);
    return {
      carrier: row.cells.get('carrier'),
      number: number || undefined,
      shippedAt: instantOf('shipped_at', row),
      deliveredAt,
      deliveredSource: deliveredAt ? ('import' as const) : undefined,
    };
  });
}

/** Names the row of the file for what the schema found wrong in a line. */
function atRows(result: ImportResult, rows: readonly CsvRow[]): ImportResult {
  if (!('problem' in result)) return result;
  const fields: ImportProblem['fields'] = result.problem.fields.map((one) => ({
    ...one,
    row: rows[Number(/^lines\.(\d+)/.exec(one.field)?.[1] ?? 0)]?.row ?? rows[0]!.row,
  }));
  return problem(result.problem.reason, fields);
}
