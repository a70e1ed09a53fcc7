import { isRaw } from './raw-json.ts';

export interface FoundRecord {
  readonly raw: unknown;
  /** The channel says it threw the order away. */
  readonly deleted: boolean;
}

/** The orders in one JSON value: an order, or the envelope some exports and webhooks put around them. */
export function recordsIn(value: unknown): FoundRecord[] {
  const found = (list: unknown, deleted = false) =>
    Array.isArray(list) ? list.map((raw: unknown) => ({ raw, deleted })) : [];
  if (Array.isArray(value)) return found(value);
  if (!isRaw(value) || 'externalId' in value || 'line_items' in value) return found([value]);
  // Shopify's REST lists and its published examples of webhooks.
  if (Array.isArray(value['orders'])) return found(value['orders']);
  if (isRaw(value['order'])) return found([value['order']]);
  if (isRaw(value['response']) && 'name' in value) return found([value['response']]);
  // WooCommerce's answer to a batch.
  const batch = [...found(value['create']), ...found(value['update']), ...found(value['delete'], true)];
  return batch.length ? batch : found([value]);
}
