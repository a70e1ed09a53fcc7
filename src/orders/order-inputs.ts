import { z } from 'zod';

import { KSEF_ID } from '../kit/ksef.ts';
import { isDay } from '../kit/day.ts';
import { sumDifference } from './order-sums.ts';

/*
 * The canonical order: what every channel, file and integrator is turned into. Money is whole minor units of
 * `currency`. Texts stay as the channel sent them; what is wrong is named by a code, the doors have the words.
 */

const reason = (code: string) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === '' ? 'required' : code;
const text = (max: number) =>
  z
    .string({ error: reason('not-a-text') })
    .trim()
    .min(1, 'required')
    .max(max, 'too-long');
const loose = (max: number) =>
  z
    .string({ error: reason('not-a-text') })
    .trim()
    .max(max, 'too-long');
const whole = (min: number) => z.int({ error: reason('not-a-whole-number') }).min(min, 'too-small');
const amount = whole(0);
const part = <S extends z.ZodRawShape>(shape: S) => z.object(shape, { error: reason('not-an-object') });
const list = <T extends z.ZodType>(item: T) => z.array(item, { error: reason('not-a-list') });
const day = z.string({ error: reason('not-a-day') }).refine(isDay, 'not-a-day');
/** An instant with its offset, as in RFC 3339. */
const instant = z.iso.datetime({ offset: true, error: reason('not-an-instant') });
const link = z.url({ protocol: /^https?$/, error: 'not-a-link' }).max(2000, 'too-long');

const capacities = ['consumer', 'sole_trader_as_consumer', 'business', 'unknown'] as const;
export type Capacity = (typeof capacities)[number];

const deliveredSources = ['carrier', 'channel', 'staff', 'import'] as const;
export type DeliveredSource = (typeof deliveredSources)[number];

/** The exceptions of UPK art. 38 by their rule ids: a line the shop says cannot be withdrawn from. A claim to judge, never a refusal. */
const withdrawalExceptions = Array.from({ length: 14 }, (_, i) => `EX-${String(i + 1).padStart(2, '0')}`);

const address = part({
  name: loose(200),
  company: loose(200).optional(),
  street: loose(300),
  postcode: loose(20),
  city: loose(120),
  region: loose(120).optional(),
  /** ISO 3166-1 alpha-2; a channel may not say. */
  country: z
    .string({ error: reason('not-a-country') })
    .regex(/^[A-Z]{2}$/, 'not-a-country')
    .optional(),
  phone: loose(40).optional(),
});

const buyer = part({
  name: loose(200),
  /** As given; a marketplace may give a masked one or none. Kept even when misspelt. */
  email: loose(254).optional(),
  phone: loose(40).optional(),
  /** The buyer's name on the marketplace. */
  login: loose(120).optional(),
  company: loose(200).optional(),
  nip: loose(30).optional(),
  capacity: z.enum(capacities, { error: 'not-a-capacity' }),
  /** BCP 47, as the channel said. */
  locale: loose(35).optional(),
});

const line = part({
  externalId: text(200),
  sku: loose(120).optional(),
  name: text(500),
  variant: loose(300).optional(),
  quantity: whole(1),
  /** Really paid for the whole line, all discounts taken off, tax included. */
  paidTotal: amount,
  /** Before discounts, tax included. */
  listTotal: amount.optional(),
  /** In hundredths of a percent: 2300 is 23 %. */
  taxRate: whole(0).max(10_000, 'too-large').optional(),
  imageUrl: link.optional(),
  productUrl: link.optional(),
  category: loose(200).optional(),
  withdrawalException: z.enum(withdrawalExceptions, { error: 'not-an-exception' }).optional(),
});

const delivery = part({
  /** The channel's code of the method; 'none' when nothing is carried. */
  method: text(120),
  name: loose(200),
  paid: amount,
  /** The cheapest ordinary way offered for this order: what a withdrawal gives back at most (UPK 33). */
  cheapestOrdinary: amount.optional(),
  pickupPoint: loose(60).optional(),
});

const payment = part({
  method: text(120),
  provider: loose(120).optional(),
  reference: loose(200).optional(),
  paidAt: instant.optional(),
});

const shipment = part({
  externalId: loose(200).optional(),
  carrier: loose(120).optional(),
  number: loose(120).optional(),
  shippedAt: instant.optional(),
  deliveredAt: instant.optional(),
  deliveredSource: z.enum(deliveredSources, { error: 'not-a-source' }).optional(),
  /** What it carries; absent when nobody said. */
  lines: list(part({ externalId: text(200), quantity: whole(1) })).optional(),
});

/** The document of the sale, as the shop's invoicing knows it: what a correction names. */
const invoice = part({
  number: text(100),
  ksefId: z
    .string({ error: reason('not-a-ksef-number') })
    .regex(KSEF_ID, 'not-a-ksef-number')
    .optional(),
  issuedOn: day.optional(),
});

/** Money that went back through the channel already: it counts against what may still be refunded. */
const channelRefund = part({
  externalId: text(200),
  amount,
  at: instant.optional(),
  reason: loose(500).optional(),
  lines: list(part({ externalId: text(200), quantity: whole(0), amount })).optional(),
});

export const CHANNEL_DATA_LIMIT = 256 * 1024;

/** Of all lines together. Every piece has its own share of what was paid, so each is counted out in memory. */
export const mostPieces = 1_000_000;

export const orderInput = part({
  externalId: text(200),
  /** As the buyer sees it. */
  number: text(100),
  /** Grows with every change in the channel: an older one than is held changes nothing, in whatever order they come. */
  revision: loose(120).optional(),
  placedAt: instant,
  /** When it differs from the day it was placed, in the shop's zone. */
  contractDate: day.optional(),
  cancelledAt: instant.optional(),
  currency: z.string({ error: reason('not-a-currency') }).regex(/^[A-Z]{3}$/, 'not-a-currency'),
  buyer,
  deliveryAddress: address.optional(),
  billingAddress: address.optional(),
  lines: list(line).min(1, 'required').max(5000, 'too-many'),
  delivery,
  /** Paid on top (payment on delivery, gift wrapping, a tip), or taken off beyond the lines: so that the sums are whole. */
  otherFees: list(part({ name: text(200), amount: whole(Number.MIN_SAFE_INTEGER) })).default([]),
  payment,
  invoice: invoice.optional(),
  totalPaid: amount,
  shipments: list(shipment).default([]),
  refunds: list(channelRefund).default([]),
  /** When the last parcel was handed over, if it is known as one date. */
  deliveredAt: instant.optional(),
  deliveredSource: z.enum(deliveredSources, { error: 'not-a-source' }).optional(),
  /** The day the consumer was told of the right of withdrawal (WD-PERIOD: twelve months more without it). */
  informedOfWithdrawalOn: day.optional(),
  /** The channel's own payload, verbatim but for what nobody needs (addresses of browsers, keys). */
  channelData: z
    .record(z.string(), z.unknown(), { error: reason('not-an-object') })
    .refine((value) => JSON.stringify(value).length <= CHANNEL_DATA_LIMIT, 'too-large')
    .optional(),
}).superRefine((order, context) => {
  const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (sumDifference(order) !== 0) wrong(['totalPaid'], 'sum-differs');
  const ids = new Set<string>();
  let pieces = 0;
  order.lines.forEach(({ externalId, quantity }, i) => {
    if (pieces <= mostPieces && pieces + quantity > mostPieces) wrong(['lines', i, 'quantity'], 'too-large');
    pieces += quantity;
    if (ids.has(externalId)) wrong(['lines', i, 'externalId'], 'line-twice');
    ids.add(externalId);
  });
  for (const part of ['shipments', 'refunds'] as const)
    order[part].forEach(({ lines = [] }, i) =>
      lines.forEach(({ externalId }, j) => {
        if (!ids.has(externalId)) wrong([part, i, 'lines', j, 'externalId'], 'line-unknown');
      }),
    );
});

/** A canonical order that passed the schema. */
export type OrderInput = z.output<typeof orderInput>;
/** The same as it may be written: lists may be left out. */
export type OrderDraft = z.input<typeof orderInput>;
export type OrderLineInput = OrderInput['lines'][number];
export type ShipmentInput = OrderInput['shipments'][number];
export type AddressInput = z.output<typeof address>;
