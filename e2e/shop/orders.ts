import { demoSlugs, type DemoChannel } from '../../src/roof/demo/demo-handles.ts';
import { askApi } from './api.ts';
import { anEmail } from './people.ts';

export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly name: string;
  readonly slug: string;
  readonly channelId: string;
}

export const mug = {
  externalId: 'mug',
  sku: 'KUB-1',
  name: 'Kubek Sarna',
  quantity: 2,
  paidTotal: 9800,
  taxRate: 2300,
};
export const plate = {
  externalId: 'plate',
  sku: 'TAL-4',
  name: 'Talerz Mech',
  quantity: 1,
  paidTotal: 6450,
  taxRate: 2300,
};

/** An order of two mugs and a plate, delivered three days ago, sent in as an integrator does. */
export async function placeOrder(
  over: {
    channel?: DemoChannel;
    name?: string;
    email?: string;
    lines?: readonly (typeof mug)[];
    buyer?: object;
    payment?: object;
    currency?: string;
    /** Of the one parcel: who says it was delivered, or that it was not. */
    parcel?: object;
  } = {},
): Promise<PlacedOrder> {
  const { channel = 'store', name = 'Olga Wiatr', email = anEmail() } = over;
  const lines = over.lines ?? [mug, plate];
  const slug = demoSlugs[channel];
  const channels = await askApi<{ items: { id: string; slug: string }[] }>('GET', '/channels');
  const channelId = channels.items.find((each) => each.slug === slug)!.id;
  const number = `J-${Math.random().toString(36).slice(2, 9).toUpperCase()}`;
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const { orderId } = await askApi<{ orderId: string }>('POST', '/orders', {
    channelId,
    externalId: number,
    number,
    placedAt: ago(6),
    currency: over.currency ?? 'PLN',
    buyer: { name, email, phone: '600 555 300', capacity: 'consumer', ...over.buyer },
    deliveryAddress: { name, street: 'ul. Polna 7', postcode: '50-020', city: 'Wrocław', country: 'PL' },
    payment: over.payment ?? { method: 'card' },
    delivery: { method: 'courier', name: 'Kurier', paid: 1499, cheapestOrdinary: 1299 },
    totalPaid: lines.reduce((sum, { paidTotal }) => sum + paidTotal, 1499),
    lines,
    shipments: [
      {
        carrier: 'InPost',
        number: `62${Date.now()}`,
        shippedAt: ago(5),
        ...(over.parcel ?? { deliveredAt: ago(3), deliveredSource: 'carrier' }),
      },
    ],
  });
  return { id: orderId, number, email, name, slug, channelId };
}

/** The same buyer orders again, now; nothing of it is shipped yet. */
export async function orderAgain({ channelId, name, email }: PlacedOrder): Promise<NewOrder> {
  const number = `K-${Math.random().toString(36).slice(2, 9).toUpperCase()}`;
  const order = {
    channelId,
    externalId: number,
    number,
    placedAt: new Date().toISOString(),
    currency: 'PLN',
    buyer: { name, email, capacity: 'consumer' },
    payment: { method: 'card' },
    delivery: { method: 'courier', name: 'Kurier', paid: 1499 },
    totalPaid: plate.paidTotal + 1499,
    lines: [plate],
  };
  const { orderId } = await askApi<{ orderId: string }>('POST', '/orders', order);
  return {
    id: orderId,
    number,
    ship: (parcel) =>
      askApi('POST', '/orders', {
        ...order,
        shipments: [{ carrier: 'DPD', number: parcel, shippedAt: new Date().toISOString() }],
      }),
  };
}

interface NewOrder {
  readonly id: string;
  readonly number: string;
  /** The shop tells of its parcel. */
  readonly ship: (parcel: string) => Promise<unknown>;
}
