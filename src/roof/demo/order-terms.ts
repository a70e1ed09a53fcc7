import type { Chance } from './chance.ts';

/** How numbers of each carrier look. */
export const carriers = {
  InPost: (chance: Chance) => `6209${chance.digits(20)}`,
  DPD: (chance: Chance) => `0000${chance.digits(10)}U`,
  DHL: (chance: Chance) => `JJD0003${chance.digits(13)}`,
  GLS: (chance: Chance) => chance.digits(11),
  'Orlen Paczka': (chance: Chance) => `22${chance.digits(11)}`,
  'Poczta Polska': (chance: Chance) => `0015900773${chance.digits(10)}`,
  Raben: (chance: Chance) => `PL${chance.digits(9)}`,
} as const;

interface Shipping {
  readonly name: string;
  readonly carrier: keyof typeof carriers;
  readonly paid: number;
  /** The cheapest ordinary way the buyer could have chosen: what a withdrawal gives back (UPK 33). */
  readonly cheapest: number;
  readonly point?: (chance: Chance) => string;
}

const all = {
  locker: {
    name: 'InPost Paczkomat 24/7',
    carrier: 'InPost',
    paid: 1299,
    cheapest: 1299,
    point: (chance) => `WRO${chance.digits(2)}M`,
  },
  courier: { name: 'Kurier DPD', carrier: 'DPD', paid: 1799, cheapest: 1299 },
  orlen: {
    name: 'Orlen Paczka',
    carrier: 'Orlen Paczka',
    paid: 999,
    cheapest: 999,
    point: (chance) => chance.digits(6),
  },
  post: { name: 'Pocztex Kurier', carrier: 'Poczta Polska', paid: 1690, cheapest: 1299 },
  large: { name: 'Kurier DHL, przesyłka ponadgabarytowa', carrier: 'DHL', paid: 4900, cheapest: 4900 },
  smart: {
    name: 'Allegro One Box, Smart!',
    carrier: 'InPost',
    paid: 0,
    cheapest: 0,
    point: (chance) => `WRO${chance.digits(2)}A`,
  },
  smartCourier: { name: 'Allegro Kurier DPD', carrier: 'DPD', paid: 1249, cheapest: 899 },
  abroad: { name: 'DHL Paket', carrier: 'DHL', paid: 790, cheapest: 490 },
  abroadGls: { name: 'GLS Standard', carrier: 'GLS', paid: 490, cheapest: 490 },
  pallet: { name: 'Raben, paleta', carrier: 'Raben', paid: 18900, cheapest: 18900 },
  companyCourier: { name: 'Kurier DPD', carrier: 'DPD', paid: 2460, cheapest: 2460 },
} as const satisfies Record<string, Shipping>;
export type ShippingName = keyof typeof all;
export const shippings: Record<ShippingName, Shipping> = all;

interface Payment {
  readonly method: string;
  readonly provider?: string;
  readonly fee?: { readonly name: string; readonly amount: number };
}

const ways = {
  blik: { method: 'blik', provider: 'Przelewy24' },
  card: { method: 'card', provider: 'Przelewy24' },
  transfer: { method: 'bank_transfer' },
  cod: { method: 'cash_on_delivery', fee: { name: 'Opłata za pobranie', amount: 500 } },
  later: { method: 'pay_later', provider: 'PayPo' },
  allegro: { method: 'online', provider: 'Przelewy24 (Allegro)' },
  allegroPay: { method: 'allegro_pay', provider: 'Allegro Pay' },
  ebay: { method: 'ebay_managed', provider: 'eBay' },
  invoice: { method: 'invoice_14_days' },
} as const satisfies Record<string, Payment>;
export type PaymentName = keyof typeof ways;
export const payments: Record<PaymentName, Payment> = ways;
