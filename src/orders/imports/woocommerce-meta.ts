import { plainText } from './html-text.ts';
import { isRaw, rawsIn, textIn, type Raw } from './raw-json.ts';

const metas = (owner: Raw) => rawsIn(owner['meta_data']);

/** The first text under a key that matches. Plugins name the same thing in many ways. */
function metaText(owners: readonly Raw[], key: RegExp): string | undefined {
  for (const meta of owners.flatMap(metas)) {
    const value = key.test(textIn(meta['key']) ?? '') ? textIn(meta['value']) : undefined;
    if (value) return value;
  }
  return undefined;
}

/** A Polish tax number from the fields that Polish and EU VAT plugins write. */
export const nipOf = (order: Raw, billing: Raw): string | undefined =>
  textIn(billing['nip']) ??
  textIn(billing['vat_number']) ??
  metaText([order], /^_?(billing_)?(nip|vat(_?(number|id|no))?|tax_?(id|no|number)|eu_vat_number|company_nip)$/i);

/** The language the buyer shopped in, where WPML or Polylang wrote it down. */
export const localeOf = (order: Raw): string | undefined =>
  metaText([order], /^_?(wpml_language|pll_language|language)$/);

/** The code of a parcel locker or pick-up point (InPost, Orlen, DPD…), on the order or on its shipping line. */
export function pickupPointOf(order: Raw, shippingLines: readonly Raw[]): string | undefined {
  const point = metaText(
    [...shippingLines, order],
    /(parcel_?(machine|locker)|paczkomat|pick_?up_?point|delivery_?point)(_?(id|code|name))?$/i,
  );
  return point && point.length <= 60 && !/[\s<>{}]/.test(point) ? point : undefined;
}

/** What tells the variation: its attributes as the buyer saw them, 'color: black, size: M'. */
export function variantOf(line: Raw): string | undefined {
  const parts = metas(line).flatMap((meta) => {
    const key = textIn(meta['key']) ?? '';
    const value = textIn(meta['display_value']) ?? textIn(meta['value']);
    if (key.startsWith('_') || !value) return [];
    return `${textIn(meta['display_key']) ?? key.replace(/^(attribute_)?(pa_)?/, '')}: ${plainText(value)}`;
  });
  return parts.length ? parts.join(', ').slice(0, 300) : undefined;
}

export interface TrackedParcel {
  readonly number: string;
  readonly carrier?: string | undefined;
  /** Seconds since 1970, as the plugin of WooCommerce keeps it. */
  readonly shippedAt?: string | undefined;
}

/** Parcels from the shipment tracking plugin, or single fields of others. */
export function parcelsOf(order: Raw): TrackedParcel[] {
  const tracked = metas(order).find((meta) => meta['key'] === '_wc_shipment_tracking_items')?.['value'];
  const items = rawsIn(tracked).flatMap((item): TrackedParcel[] => {
    const number = textIn(item['tracking_number']);
    if (!number) return [];
    const seconds = Number(item['date_shipped']);
    return [
      {
        number,
        carrier: textIn(item['tracking_provider']) ?? textIn(item['custom_tracking_provider']),
        shippedAt: Number.isSafeInteger(seconds) && seconds > 0 ? new Date(seconds * 1000).toISOString() : undefined,
      },
    ];
  });
  if (items.length) return items;
  const number = metaText([order], /^_?(easypack_|inpost_|dpd_|dhl_|gls_)?(parcel_)?tracking(_?(number|no|code))?$/i);
  return number
    ? [{ number, carrier: metaText([order], /^_?(tracking_provider|tracking_carrier|shipping_carrier)$/i) }]
    : [];
}

export const imageOf = (line: Raw): unknown => (isRaw(line['image']) ? line['image']['src'] : undefined);
