import { allocate } from '../kit/allocate.ts';
import { taxIn } from './tax.ts';

/** A part of a refund, as far as the books ask (refunds/refund-parts.ts). Minor units; deductions are negative. */
export interface PaidPart {
  readonly kind: string;
  readonly amount: number;
  readonly line?: string | undefined;
  readonly quantity?: number | undefined;
}

/** A line of the order that was sold. */
export interface SoldLine {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  /** In hundredths of a percent; null when the channel did not say. */
  readonly taxRate: number | null;
}

/** By how much the sale becomes smaller, at one rate. Positive minor units, tax inside. */
export interface CorrectionLine {
  readonly what: 'goods' | 'reduction' | 'delivery' | 'fee';
  readonly name: string | null;
  readonly sku: string | null;
  /** Pieces that came back; null where only the price changed. */
  readonly quantity: number | null;
  readonly gross: number;
  /** Null: nobody said; the accountant sets it. */
  readonly rate: number | null;
  readonly tax: number | null;
}

/** What changes the price of what was sold. The rest (interest, damages, return postage, goodwill) is no correction of the sale. */
const OF_THE_SALE = new Set(['price', 'delivery', 'fee', 'value_loss', 'label']);

/**
 * The lines of a correction invoice for a refund, and what of the refund belongs in no correction. Delivery follows
 * the goods it brought: at one rate it takes it; at several it is split by their value (VAT Act art. 29a(6)).
 */
export function correctionLines(
  parts: readonly PaidPart[],
  sold: readonly SoldLine[],
  /** Lines of the order the buyer keeps, for less. */
  reduced: ReadonlySet<string>,
): { lines: CorrectionLine[]; beside: number } {
  const beside = parts.filter(({ kind }) => !OF_THE_SALE.has(kind)).reduce((sum, { amount }) => sum + amount, 0);
  const goods = parts.filter(({ kind, line }) => OF_THE_SALE.has(kind) && line !== undefined);
  const shared = parts.filter(({ kind, line }) => OF_THE_SALE.has(kind) && line === undefined);

  const lines: CorrectionLine[] = [];
  for (const line of sold) {
    const own = goods.filter((part) => part.line === line.id);
    const gross = own.reduce((sum, { amount }) => sum + amount, 0);
    if (gross === 0) continue;
    const reduction = reduced.has(line.id);
    const pieces = own.reduce((sum, { kind, quantity }) => sum + (kind === 'price' ? (quantity ?? 0) : 0), 0);
    lines.push(
      lineOf({
        what: reduction ? 'reduction' : 'goods',
        name: line.name,
        sku: line.sku,
        quantity: reduction || pieces === 0 ? null : pieces,
        gross,
        rate: line.taxRate,
      }),
    );
  }
  for (const what of ['delivery', 'fee'] as const) {
    const gross = shared
      .filter(({ kind }) => (kind === 'delivery') === (what === 'delivery'))
      .reduce((sum, { amount }) => sum + amount, 0);
    if (gross !== 0)
      lines.push(...atRates(what, gross, lines.length > 0 ? lines.filter(({ name }) => name) : [], sold));
  }
  return { lines, beside };
}

const lineOf = (line: Omit<CorrectionLine, 'tax'>): CorrectionLine => ({
  ...line,
  tax: line.rate === null ? null : taxIn(line.gross, line.rate),
});

/** A shared sum at the rates of the goods it follows, by their value; without values or rates, at none. */
function atRates(
  what: 'delivery' | 'fee',
  gross: number,
  goods: readonly CorrectionLine[],
  sold: readonly SoldLine[],
): CorrectionLine[] {
  const bare = { what, name: null, sku: null, quantity: null } as const;
  const rates = goods.length > 0 ? goods.map(({ rate }) => rate) : sold.map(({ taxRate }) => taxRate);
  const known = [...new Set(rates)];
  if (known.length === 1) return [lineOf({ ...bare, gross, rate: known[0]! })];
  if (known.includes(null) || goods.length === 0) return [lineOf({ ...bare, gross, rate: null })];
  const weights = known.map((rate) =>
    goods.reduce((sum, line) => sum + (line.rate === rate ? Math.abs(line.gross) : 0), 0),
  );
  return allocate(gross, weights)
    .map((share, index) => lineOf({ ...bare, gross: share, rate: known[index]! }))
    .filter((line) => line.gross !== 0);
}
