import type { OrderDraft, ShipmentInput } from '../../orders/order-inputs.ts';
import type { Chance } from './chance.ts';
import type { DemoChannel } from './demo-handles.ts';
import { carriers, shippings, payments, type PaymentName, type ShippingName } from './order-terms.ts';
import { euroPrice, productOf, type Sku } from './products.ts';

export interface DemoBuyer {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly login?: string;
  readonly company?: { readonly name: string; readonly nip: string };
  readonly address: readonly [street: string, postcode: string, city: string];
}

/** An order in few words; what a channel would say beyond is worked out. */
export interface OrderPlan {
  readonly channel: DemoChannel;
  readonly number?: string;
  readonly buyer: DemoBuyer;
  readonly items: readonly (readonly [Sku, number])[];
  /** Percent off everything, or a coupon in minor units: what is really paid seldom divides by the pieces. */
  readonly off?: { readonly percent: number } | { readonly coupon: number };
  readonly shipping: ShippingName;
  readonly payment: PaymentName;
  readonly parcels?: number;
  readonly parcelNumber?: string;
  readonly capacity?: OrderDraft['buyer']['capacity'];
  readonly placed: Date;
  readonly shipped: Date | null;
  readonly delivered: Date | null;
}

/** The order as its channel sends it on the first day, and its parcels as they are told of later. */
export interface DemoOrder {
  readonly plan: OrderPlan;
  readonly draft: OrderDraft;
  parcels(at: { shipped: Date | null; delivered: Date | null }): ShipmentInput[];
}

export function planOrder(plan: OrderPlan, number: string, chance: Chance, publicUrl: string): DemoOrder {
  const abroad = plan.channel === 'ebay';
  const locale = abroad ? 'en' : 'pl';
  const lists = plan.items.map(([sku, quantity]) => {
    const item = productOf(sku);
    return (abroad ? euroPrice(item) : item.price) * quantity;
  });
  const paid = reduced(lists, plan.off);
  const shipping = shippings[plan.shipping];
  const payment = payments[plan.payment];
  const { buyer } = plan;
  const [street, postcode, city] = buyer.address;
  const free = plan.channel === 'store' && sum(paid) >= 60_000 && shipping.paid < 5000;
  const deliveryPaid = free ? 0 : shipping.paid;
  const numbers = Array.from({ length: plan.parcels ?? 1 }, () => carriers[shipping.carrier](chance));
  if (plan.parcelNumber) numbers[0] = plan.parcelNumber;

  const draft: OrderDraft = {
    externalId: number,
    number,
    revision: '1',
    placedAt: plan.placed.toISOString(),
    currency: abroad ? 'EUR' : 'PLN',
    buyer: {
      name: buyer.name,
      email: buyer.email,
      phone: buyer.phone,
      login: buyer.login,
      company: buyer.company?.name,
      nip: buyer.company?.nip,
      capacity: plan.capacity ?? (plan.channel === 'b2b' ? 'business' : 'consumer'),
      locale,
    },
    deliveryAddress: {
      name: buyer.name,
      ...(buyer.company && { company: buyer.company.name }),
      street,
      postcode,
      city,
      country: abroad ? 'DE' : 'PL',
    },
    lines: plan.items.map(([sku, quantity], i) => {
      const { name, variant, category, picture, taxRate = 2300, exception } = productOf(sku);
      return {
        externalId: sku,
        sku,
        name: name[locale],
        ...(variant && { variant: variant[locale] }),
        quantity,
        category,
        paidTotal: paid[i]!,
        listTotal: lists[i]!,
        taxRate: abroad ? 1900 : taxRate,
        imageUrl: `${publicUrl}/demo/pictures/${picture}.webp`,
        ...(exception && { withdrawalException: exception }),
      };
    }),
    delivery: {
      method: plan.shipping,
      name: shipping.name,
      paid: deliveryPaid,
      cheapestOrdinary: Math.min(deliveryPaid, shipping.cheapest),
      ...(shipping.point && { pickupPoint: shipping.point(chance) }),
    },
    otherFees: payment.fee ? [{ name: payment.fee.name, amount: payment.fee.amount }] : [],
    payment: { method: payment.method, ...(payment.provider && { provider: payment.provider }) },
    totalPaid: sum(paid) + deliveryPaid + (payment.fee?.amount ?? 0),
  };
  const parcels: DemoOrder['parcels'] = ({ shipped, delivered }) =>
    numbers.map((parcel, i) => ({
      externalId: `${number}-${i + 1}`,
      carrier: shipping.carrier,
      // Until it is handed over, a parcel is a plan without a number.
      ...(shipped && { number: parcel, shippedAt: shipped.toISOString() }),
      // Parcels of one order come hours apart; the last one counts.
      ...(delivered && {
        deliveredAt: new Date(delivered.getTime() - (numbers.length - 1 - i) * 3 * 3_600_000).toISOString(),
        deliveredSource: 'carrier' as const,
      }),
    }));
  return { plan, draft: { ...draft, shipments: parcels({ shipped: null, delivered: null }) }, parcels };
}

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** What is paid per line once something is taken off: to the grosz, the last line bears the rounding. */
function reduced(lists: readonly number[], off: OrderPlan['off']): number[] {
  if (!off) return [...lists];
  const total = sum(lists);
  const less = 'percent' in off ? Math.round((total * off.percent) / 100) : off.coupon;
  const parts = lists.map((list) => Math.floor((list * less) / total));
  parts[parts.length - 1]! += less - sum(parts);
  return lists.map((list, i) => list - parts[i]!);
}
