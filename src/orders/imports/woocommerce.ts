import { sumOfDecimals } from '../../kit/decimal.ts';
import type { OrderDraft } from '../order-inputs.ts';
import { channelDataOf } from './channel-data.ts';
import { plainText } from './html-text.ts';
import { checked, problem, type ImportResult, type ImportWarning } from './import-result.ts';
import { decimalIn, instantIn, isRaw, joined, linkIn, rawIn, rawsIn, textIn, type Raw } from './raw-json.ts';
import { settleSums, spreadDiscount } from './settle-sums.ts';
import { imageOf, localeOf, nipOf, parcelsOf, pickupPointOf, variantOf } from './woocommerce-meta.ts';

type Sum = (...values: unknown[]) => number;

/**
 * An order of the WooCommerce REST API v3. Its `total` of a line is net and after coupons, `total_tax` is the
 * tax on it, whatever `prices_include_tax` says: the two together are what the buyer paid.
 */
export function readWoocommerce(raw: unknown): ImportResult {
  if (!isRaw(raw) || !Array.isArray(raw['line_items'])) return problem('not-an-order');
  const warnings = new Set<ImportWarning>();
  const currency = textIn(raw['currency'])?.toUpperCase() ?? '';
  if (!/^[A-Z]{3}$/.test(currency))
    return problem('order-invalid', [{ field: 'currency', reason: currency ? 'not-a-currency' : 'required' }]);
  // NaN for what is not a number: the schema then names the field.
  const sum: Sum = (...values) => sumOfDecimals(values.map(decimalIn), currency) ?? Number.NaN;

  const billing = rawIn(raw['billing']);
  const nip = nipOf(raw, billing);
  const shippingLines = rawsIn(raw['shipping_lines']);
  const fees = rawsIn(raw['fee_lines']).map((fee) => ({
    name: plainText(textIn(fee['name']) ?? 'fee'),
    amount: sum(fee['total'], fee['total_tax']),
  }));

  const order: OrderDraft = {
    externalId: textIn(raw['id']) ?? '',
    number: textIn(raw['number']) ?? textIn(raw['id']) ?? '',
    revision: instantIn(raw['date_modified_gmt']),
    placedAt: instantIn(raw['date_created_gmt']) ?? '',
    cancelledAt: raw['status'] === 'cancelled' ? instantIn(raw['date_modified_gmt']) : undefined,
    currency,
    buyer: {
      name: joined([billing['first_name'], billing['last_name']]),
      email: textIn(billing['email']),
      phone: textIn(billing['phone']),
      company: textIn(billing['company']),
      nip,
      // A company's name or NIP does not yet say that the purchase was professional (UPK 7aa).
      capacity: nip || textIn(billing['company']) ? 'unknown' : 'consumer',
      locale: localeOf(raw),
    },
    deliveryAddress: addressOf(rawIn(raw['shipping'])),
    billingAddress: addressOf(billing),
    lines: linesOf(raw, sum, warnings),
    delivery: {
      method:
        joined(
          shippingLines.map((line) => line['method_id']),
          ', ',
        ) || 'none',
      name: plainText(
        joined(
          shippingLines.map((line) => line['method_title']),
          ', ',
        ),
      ),
      paid: sum(...shippingLines.flatMap((line) => [line['total'], line['total_tax']])),
      pickupPoint: pickupPointOf(raw, shippingLines),
    },
    otherFees: fees.filter((fee) => !(fee.amount < 0)),
    payment: {
      method: textIn(raw['payment_method']) ?? 'none',
      provider: textIn(raw['payment_method_title']),
      reference: textIn(raw['transaction_id']),
      paidAt: instantIn(raw['date_paid_gmt']),
    },
    totalPaid: sum(raw['total']),
    shipments: shipmentsOf(raw),
    refunds: rawsIn(raw['refunds']).map((refund) => ({
      externalId: textIn(refund['id']) ?? '',
      amount: Math.abs(sum(refund['total'])),
      reason: textIn(refund['reason']) ?? textIn(refund['refund']),
    })),
    channelData: channelDataOf(raw, warnings),
  };
  // A negative fee is how plugins write a discount: a refund of a line must not give it back.
  const discount = fees.reduce((all, fee) => all - Math.min(fee.amount, 0), 0);
  const unborne = spreadDiscount(order, discount, warnings);
  if (unborne > 0) order.otherFees!.push({ name: 'discount', amount: -unborne });
  settleSums(order, warnings);
  return checked(order, warnings);
}

function linesOf(raw: Raw, sum: Sum, warnings: Set<ImportWarning>): OrderDraft['lines'] {
  const rates = new Map(
    rawsIn(raw['tax_lines']).map((tax) => [textIn(tax['rate_id']), Number(textIn(tax['rate_percent']))]),
  );
  return rawsIn(raw['line_items']).flatMap((line) => {
    const quantity = Number(line['quantity']);
    if (quantity === 0) {
      warnings.add('line-without-quantity-left-out');
      return [];
    }
    const taxes = rawsIn(line['taxes']).filter((tax) => Number(decimalIn(tax['total'])) !== 0);
    const rate = taxes.reduce((all, tax) => all + (rates.get(textIn(tax['id'])) ?? Number.NaN), 0);
    const image = textIn(imageOf(line));
    if (image && !linkIn(image)) warnings.add('link-left-out');
    return {
      externalId: textIn(line['id']) ?? '',
      sku: textIn(line['sku']),
      name: plainText(textIn(line['name']) ?? '').slice(0, 500),
      variant: variantOf(line),
      quantity,
      paidTotal: sum(line['total'], line['total_tax']),
      listTotal: sum(line['subtotal'] ?? line['total'], line['subtotal_tax'] ?? line['total_tax']),
      taxRate: taxes.length && Number.isFinite(rate) ? Math.round(rate * 100) : undefined,
      imageUrl: linkIn(image),
    };
  });
}

function addressOf(raw: Raw): OrderDraft['deliveryAddress'] {
  if (!joined([raw['address_1'], raw['city'], raw['postcode']])) return undefined;
  const country = textIn(raw['country'])?.toUpperCase();
  return {
    name: joined([raw['first_name'], raw['last_name']]),
    company: textIn(raw['company']),
    street: joined([raw['address_1'], raw['address_2']], ', '),
    postcode: textIn(raw['postcode']) ?? '',
    city: textIn(raw['city']) ?? '',
    region: textIn(raw['state']),
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    phone: textIn(raw['phone']),
  };
}

/** 'Completed' means sent, not delivered: a withdrawal window started by it would end too early. */
function shipmentsOf(raw: Raw): OrderDraft['shipments'] {
  const completed = instantIn(raw['date_completed_gmt']);
  const parcels = parcelsOf(raw);
  if (!parcels.length) return completed ? [{ shippedAt: completed }] : [];
  return parcels.map((parcel) => ({ ...parcel, shippedAt: parcel.shippedAt ?? completed }));
}
