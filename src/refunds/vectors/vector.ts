import { z } from 'zod';

import { partKinds, partReasons, limitReasons, topKinds } from '../refund-parts.ts';

/*
 * A worked refund as somebody writes it by hand: an order, the cases about it, what was decided, and the parts and sums
 * that should come out. Described in docs/refunds.md. Whatever has an obvious value may be left out; a word nobody knows
 * is an error, so that a slip of the pen is not taken for a wish.
 */

const AMOUNT = 'an amount is whole minor units (4999) or a text in full units ("49.99")';
const amount = z.union([z.int({ error: AMOUNT }), z.string({ error: AMOUNT })], { error: AMOUNT });
export type Amount = z.output<typeof amount>;

/** Words for people: what it shows, and the calculation by hand. */
const prose = z.union([z.string(), z.array(z.string())]).optional();
const note = { note: prose, hand: prose, comment: prose };
const strict = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, ...note });
const NAME = 'a text or a whole number';
const name = z.union([z.string().min(1), z.int()], { error: NAME }).transform(String);
const count = z.int().min(1);
const pieces = z.int().min(0);

const orderLine = strict({
  id: name,
  quantity: pieces.default(1),
  /** Really paid for all pieces; or the price of one. */
  paid: amount.optional(),
  price: amount.optional(),
  /** Off this line. */
  discount: amount.optional(),
}).refine((line) => (line.paid === undefined) !== (line.price === undefined), {
  path: ['paid'],
  message: 'say "paid" (for all pieces) or "price" (of one), not both',
});

const channelRefund = strict({
  amount,
  lines: z.array(strict({ line: name, quantity: pieces, amount })).default([]),
});

const order = strict({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters, as PLN')
    .default('PLN'),
  lines: z.array(orderLine).min(1, 'an order has lines'),
  /** Off the whole order: spread over the lines. */
  discount: amount.default(0),
  delivery: z
    .union([amount, strict({ paid: amount.default(0), cheapest: amount.optional() })], {
      error: 'an amount, or {"paid": …, "cheapest": …}',
    })
    .default(0),
  fees: amount.default(0),
  totalPaid: amount.optional(),
  informed: z.boolean().default(true),
  informedOfReturnCost: z.boolean().optional(),
  refunds: z.array(z.union([channelRefund, amount.transform((sent) => ({ amount: sent, lines: [] }))])).default([]),
});

const claim = z.union([
  name.transform((line) => ({ line, quantity: undefined })),
  strict({ line: name, quantity: count.optional() }),
]);

const kase = strict({
  id: name.default('1'),
  procedure: z
    .enum([
      'withdrawal',
      'voluntary_return',
      'complaint',
      'guarantee',
      'not_received',
      'not_collected',
      'dispute',
      'inquiry',
    ])
    .default('withdrawal'),
  /** The day or instant of the statement. */
  on: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
      error: 'a day (2026-11-02) or an instant (2026-11-02T10:00:00Z)',
    })
    .optional(),
  lines: z.union([z.literal('all'), z.array(claim).min(1)], { error: '"all", or a list of lines' }).default('all'),
});

const evidence = z.union([z.string(), z.boolean(), z.null()], { error: 'a text, or true' }).optional();
const valueLoss = strict({ amount, line: name.optional(), evidence });

const decisionLine = strict({
  line: name,
  quantity: count.optional(),
  outcome: z.enum(['accepted', 'rejected']).default('accepted'),
  remedy: z
    .enum(['refund', 'price_reduction', 'repair', 'replacement', 'exchange', 'missing_part', 'voucher', 'gift', 'none'])
    .optional(),
  amount: amount.optional(),
  /** A reduction in percent, with two decimals at most. */
  percent: z.union([z.number(), z.string()]).optional(),
  worth: strict({ asTheyAre: amount, conforming: amount }).optional(),
});

const decision = strict({
  case: name.optional(),
  outcome: z.enum(['accepted', 'rejected']).default('accepted'),
  remedy: decisionLine.shape.remedy,
  lines: z.array(decisionLine).min(1).optional(),
  delivery: strict({ forKept: amount.optional(), atLeast: amount.optional() }).optional(),
  valueLoss: z.union([valueLoss.transform((one) => [one]), z.array(valueLoss)]).optional(),
  returnCost: strict({
    buyerPaid: amount.optional(),
    shopPaid: amount.optional(),
    /** The price of the label the buyer saw before they took it. */
    agreed: amount.optional(),
    /** Of the label, where it is not the order's. */
    currency: order.shape.currency.optional(),
    shopBears: z.boolean().optional(),
  }).optional(),
  onTop: z
    .array(
      strict({
        kind: z.enum(topKinds),
        amount,
        ground: z.string().nullish(),
        currency: z.string().optional(),
      }),
    )
    .optional(),
});

const expectedPart = strict({
  kind: z.enum(partKinds),
  amount,
  line: name.optional(),
  quantity: pieces.optional(),
  reason: z.enum(partReasons).optional(),
  rule: z.string().nullish(),
});
export type ExpectedPart = z.output<typeof expectedPart>;

const sum = {
  total: amount.optional(),
  parts: z.array(expectedPart).optional(),
  byKind: z.partialRecord(z.enum(partKinds), amount).optional(),
  /** The reasons for which something was not granted. */
  limits: z.array(z.enum(limitReasons)).optional(),
};
const expectedSum = z.union([strict(sum), amount.transform((total) => ({ total }))]);
export type ExpectedSum = z.output<ReturnType<typeof strict<typeof sum>>>;

export const vectorSchema = strict({
  name: name.optional(),
  id: name.optional(),
  rule: z.union([z.string(), z.array(z.string())]).optional(),
  order,
  policy: strict({
    partialDelivery: z.enum(['difference', 'share', 'full']).default('difference'),
    paysReturn: z.boolean().default(false),
  }).optional(),
  cases: z
    .array(kase)
    .min(1)
    .default([{ id: '1', procedure: 'withdrawal', lines: 'all' }]),
  decisions: z.array(decision).default([]),
  expected: z
    .union(
      [
        strict({ ...sum, cases: z.record(z.string(), expectedSum).optional() }),
        amount.transform((total) => ({ total })),
      ],
      { error: 'an amount, or {"total": …, "parts": […], "byKind": {…}, "limits": […], "cases": {…}}' },
    )
    .optional(),
});
export type Vector = z.output<typeof vectorSchema>;
