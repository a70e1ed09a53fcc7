import { sumOfDecimals } from '../../kit/decimal.ts';
import { decimalIn, isRaw, rawIn, textIn, type Raw } from './raw-json.ts';

/**
 * Reads sums of a Shopify payload in the currency the buyer saw and paid (`presentment_money`). Old exports
 * hold plain fields in the shop's currency only: then that is the currency.
 */
export interface ShopifyMoney {
  readonly currency: string;
  /** A field such as `price`, or its `price_set`; NaN when it is not a number, 0 when there is none. */
  of(owner: Raw, field: string): number;
  /** All tax on a line that comes on top of its price; 0 when prices include tax. */
  taxOnTop(owner: Raw): number;
}

export function shopifyMoney(order: Raw): ShopifyMoney {
  const shop = textIn(order['currency'])?.toUpperCase() ?? '';
  const seen = textIn(order['presentment_currency'])?.toUpperCase();
  const currency = seen && isRaw(order['total_price_set']) ? seen : shop;
  const plainToo = currency === shop;
  const included = order['taxes_included'] === true;
  const of = (owner: Raw, field: string) => {
    const shown = rawIn(rawIn(owner[`${field}_set`])['presentment_money'])['amount'];
    // A plain sum of another currency would be a wrong one: it then shows as part of the unexplained difference.
    return sumOfDecimals([decimalIn(shown ?? (plainToo ? owner[field] : '0'))], currency) ?? Number.NaN;
  };
  return {
    currency,
    of,
    taxOnTop: (owner) =>
      included || !Array.isArray(owner['tax_lines'])
        ? 0
        : owner['tax_lines'].filter(isRaw).reduce((sum, tax) => sum + of(tax, 'price'), 0),
  };
}

/** Ids come from the global id where there is one: the numbers of some payloads were rounded by a JSON reader. */
export const shopifyId = (owner: Raw): string =>
  /\/(\d+)$/.exec(textIn(owner['admin_graphql_api_id']) ?? '')?.[1] ?? textIn(owner['id']) ?? '';
