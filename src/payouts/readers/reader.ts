import type { Day } from '../../kit/day.ts';
import type { Operator, RowKind } from '../payout.ts';

/** What a row of a report says, whoever wrote it. */
export interface ReportRow {
  /** The line of the file it ends on. */
  readonly line: number;
  readonly kind: RowKind;
  readonly on: Day | null;
  /** Minor units, never negative: the kind says which way it went. */
  readonly amount: number | null;
  readonly currency: string | null;
  /** The operator's number of the refund, or the key we asked under. */
  readonly refundIds: readonly string[];
  /** The payment, by whatever names the report has for it. */
  readonly paymentIds: readonly string[];
  /** The order as the shop calls it. */
  readonly orderIds: readonly string[];
  readonly payoutId: string | null;
  /** What the operator wrote about it. */
  readonly text: string;
  /** The same operation in another file has the same. */
  readonly key: string;
  /** The row as it came, without who the buyer is: for what could not be read. */
  readonly raw: Readonly<Record<string, string>>;
}

/** The columns readers look for. Headings are compared folded: no marks, no signs, lower case. */
export const columns = [
  'id', 'kind', 'status', 'on', 'amount', 'currency', 'buyerAmount', 'buyerCurrency', 'refund', 'payment', 'order', 'payout', 'text', 'balance', 'row',
] as const; // prettier-ignore
export type Column = (typeof columns)[number];

export type Cells = Readonly<Record<Column, readonly string[]>>;

/** How one operator writes its report. */
export interface Reader {
  readonly operator: Operator;
  /** Headings of each column, the most telling first: where several are there, all are read. */
  readonly headings: Readonly<Partial<Record<Column, readonly string[]>>>;
  /** A file is this operator's when each of these stands in it, one heading of each group. */
  readonly needs: readonly (readonly Column[])[];
  kindOf(cells: { first(column: Column): string; all(column: Column): readonly string[] }): RowKind;
}
