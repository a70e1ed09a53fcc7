import { allocate } from '../../kit/allocate.ts';
import type { OrderDraft } from '../order-inputs.ts';
import { sumDifference } from '../order-sums.ts';
import type { ImportWarning } from './import-result.ts';

/** Takes a discount of the whole order off its lines, in proportion to what each costs; returns what they could not bear. */
export function spreadDiscount(order: OrderDraft, discount: number, warnings: Set<ImportWarning>): number {
  const paid = order.lines.map((line) => line.paidTotal);
  const borne = Math.min(
    discount,
    paid.reduce((sum, part) => sum + part, 0),
  );
  // NaN or nothing: a sum that is no number stays for the schema to name.
  if (!(borne > 0)) return discount;
  allocate(borne, paid).forEach((part, i) => {
    const line = order.lines[i]!;
    line.listTotal ??= line.paidTotal;
    line.paidTotal -= part;
  });
  warnings.add('discount-spread');
  return discount - borne;
}

/**
 * Makes the order add up to what the buyer really paid. A grosz or so per line is the rounding of net prices and
 * goes into the lines, so that giving all of them back gives back what was paid. More than that is something the
 * format has no field for: kept under its own name, never lost, never refused.
 */
export function settleSums(order: OrderDraft, warnings: Set<ImportWarning>): void {
  const difference = sumDifference(order);
  // NaN: a sum that is no number, which the schema names.
  if (difference === 0 || !Number.isSafeInteger(difference)) return;
  if (Math.abs(difference) > order.lines.length + 1 || order.lines.some((line) => line.paidTotal < 0)) {
    warnings.add('difference-unexplained');
    (order.otherFees ??= []).push({ name: 'unexplained', amount: difference });
    return;
  }
  warnings.add('rounded');
  const parts = allocate(
    difference,
    order.lines.map((line) => line.paidTotal),
  );
  order.lines.forEach((line, i) => {
    if (line.listTotal === line.paidTotal) line.listTotal += parts[i]!;
    line.paidTotal += parts[i]!;
  });
}
