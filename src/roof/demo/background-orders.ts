import { chanceFrom, type Chance } from './chance.ts';
import type { DemoClock } from './demo-clock.ts';
import { demoOrders, type DemoChannel } from './demo-handles.ts';
import type { DemoBuyer, OrderPlan } from './order-plan.ts';
import type { PaymentName, ShippingName } from './order-terms.ts';
import { businesses, germans, poles } from './people.ts';
import type { Sku } from './products.ts';
import { skus } from './products.ts';

const DAYS = 60;

/** Orders nobody complains about: so many that with those of the stories there are sixty. */
export function quietOrders(count: number, clock: DemoClock): OrderPlan[] {
  const chance = chanceFrom(20_260_619);
  const kinds: DemoChannel[] = [
    'store',
    'store',
    'allegro',
    'store',
    'allegro',
    'ebay',
    'store',
    'b2b',
    'allegro',
    'store',
  ];
  const fixed = ordersToTry(clock);
  return [
    ...fixed,
    ...Array.from({ length: count - fixed.length }, (_, i) => {
      const daysAgo = 1 + Math.floor((i * (DAYS - 1)) / (count - fixed.length));
      return quietOrder(kinds[i % kinds.length]!, i, daysAgo, clock, chance);
    }),
  ];
}

function quietOrder(channel: DemoChannel, i: number, daysAgo: number, clock: DemoClock, chance: Chance): OrderPlan {
  const terms = termsOf[channel];
  const kinds = 1 + chance.upTo(3);
  const items = new Map<Sku, number>();
  for (let n = 0; n < kinds; n += 1)
    items.set(chance.pick(skus), channel === 'b2b' ? 4 + chance.upTo(9) : 1 + chance.upTo(3));
  const ship = daysAgo - 1;
  const deliver = ship - 1 - chance.upTo(2);
  const time = `${8 + chance.upTo(12)}:${String(10 + chance.upTo(49))}`;
  return {
    channel,
    buyer: buyerOf(channel, i, chance),
    items: [...items],
    ...(i % 3 === 0 && { off: { percent: chance.pick([5, 7, 10, 15]) } }),
    ...(i % 5 === 1 && channel === 'store' && { off: { coupon: 2500 } }),
    shipping: chance.pick(terms.shippings),
    payment: chance.pick(terms.payments),
    parcels: items.size > 2 ? 2 : 1,
    placed: clock.ago(daysAgo, time),
    shipped: ship > 0 ? clock.ago(ship, '14:20') : null,
    delivered: deliver > 0 ? clock.ago(deliver, '11:35') : null,
  };
}

const termsOf: Record<DemoChannel, { shippings: readonly ShippingName[]; payments: readonly PaymentName[] }> = {
  store: { shippings: ['locker', 'courier', 'orlen', 'post'], payments: ['blik', 'card', 'transfer', 'cod', 'later'] },
  allegro: { shippings: ['smart', 'smartCourier'], payments: ['allegro', 'allegroPay'] },
  ebay: { shippings: ['abroad', 'abroadGls'], payments: ['ebay'] },
  b2b: { shippings: ['pallet', 'companyCourier'], payments: ['invoice', 'transfer'] },
};

function buyerOf(channel: DemoChannel, i: number, chance: Chance): DemoBuyer {
  if (channel === 'b2b') return businesses[i % businesses.length]!;
  const person = channel === 'ebay' ? germans[i % germans.length]! : poles[i % poles.length]!;
  if (channel !== 'allegro') return person;
  const login = `${fold(person.name).split(' ')[0]!.slice(0, 5)}_${chance.digits(4)}`;
  return { ...person, login, email: `${chance.digits(2)}x${chance.digits(6)}+${chance.digits(5)}@allegromail.example` };
}

const fold = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLowerCase();

/** One delivered order per channel whose proofs are written down in demo-handles.ts. */
const ordersToTry = (clock: DemoClock): OrderPlan[] => {
  const times = { placed: clock.ago(7, '19:05'), shipped: clock.ago(6, '13:40'), delivered: clock.ago(4, '10:15') };
  const { store, allegro, ebay, b2b } = demoOrders;
  return [
    {
      channel: 'store',
      number: store.number,
      buyer: {
        name: 'Jagoda Lis',
        email: store.email,
        phone: '600 555 118',
        address: ['ul. Ogrodowa 14/3', '50-001', 'Wrocław'],
      },
      items: [
        ['DON-28', 3],
        ['KON-10', 1],
        ['ZAS-MGL', 1],
      ],
      off: { percent: 10 },
      shipping: 'courier',
      payment: 'blik',
      ...times,
    },
    {
      channel: 'allegro',
      number: allegro.number,
      buyer: {
        name: 'Iwona Wyspiańska',
        email: '71x402916+33187@allegromail.example',
        phone: allegro.phone,
        login: allegro.login,
        address: ['ul. Portowa 2', '72-600', 'Świnoujście'],
      },
      items: [
        ['HAM-2', 1],
        ['LAM-3', 2],
      ],
      off: { percent: 7 },
      shipping: 'smart',
      payment: 'allegro',
      parcelNumber: allegro.parcel,
      ...times,
    },
    {
      channel: 'ebay',
      number: ebay.number,
      buyer: {
        name: 'Mia Schröder',
        email: ebay.email,
        login: 'mia-schroe',
        address: ['Lindenstraße 9', '10969', 'Berlin'],
      },
      items: [
        ['KAR-SIK', 1],
        ['BUD-MAZ', 2],
      ],
      shipping: 'abroad',
      payment: 'ebay',
      ...times,
    },
    {
      channel: 'b2b',
      number: b2b.number,
      buyer: {
        name: 'Beata Malwa',
        email: b2b.email,
        company: { name: 'Cukiernia Malwa', nip: b2b.nip },
        address: ['ul. Młyńska 5', '55-200', 'Oława'],
      },
      items: [
        ['STO-POM', 6],
        ['KRZ-POM', 12],
      ],
      off: { percent: 12 },
      shipping: 'pallet',
      payment: 'invoice',
      parcels: 2,
      capacity: 'unknown',
      ...times,
    },
  ];
};
