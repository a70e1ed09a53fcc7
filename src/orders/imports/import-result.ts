import type { FieldProblem } from '../../kit/refusal.ts';
import type { Raw } from './raw-json.ts';
import { orderInput, type OrderDraft, type OrderInput, type ShipmentInput } from '../order-inputs.ts';

export interface ImportOptions {
  /** The shop's zone (IANA): for dates a file gives without one. */
  readonly zone: string;
  /** For a CSV without a currency column. */
  readonly currency: string;
}

/** Codes of what was guessed, rounded or left out. */
export type ImportWarning =
  | 'rounded'
  | 'discount-spread'
  | 'difference-unexplained'
  | 'line-without-quantity-left-out'
  | 'channel-data-left-out'
  | 'deleted-in-channel'
  | 'link-left-out'
  | 'unknown-columns';

/** What is wrong; `row` of a field when it is not the record's own (a CSV order of several rows). */
export interface ImportProblem {
  readonly reason: string;
  readonly fields: readonly (FieldProblem & { readonly row?: number })[];
}

export type ImportResult =
  | { readonly order: OrderInput; readonly warnings: readonly ImportWarning[] }
  /** Parcels of an order that came before: a Shopify fulfilment. */
  | { readonly shipments: readonly ShipmentInput[]; readonly orderExternalId: string }
  | { readonly problem: ImportProblem };

export const problem = (reason: string, fields: ImportProblem['fields'] = []): ImportResult => ({
  problem: { reason, fields },
});

/** The order when the canonical schema holds it, else every field that is wrong. */
export function checked(draft: OrderDraft | Raw, warnings: Iterable<ImportWarning>): ImportResult {
  const parsed = orderInput.safeParse(draft);
  if (parsed.success) return { order: parsed.data, warnings: [...new Set(warnings)] };
  return problem(
    'order-invalid',
    parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
  );
}
