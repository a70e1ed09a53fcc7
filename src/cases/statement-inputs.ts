import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { locales } from '../kit/locale.ts';
import { capacities, demands, issues } from '../law/vocabulary.ts';

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) =>
  text(max)
    .transform((value) => value || undefined)
    .optional();
const day = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((value) => value);

/** One thing the statement is about: a line of a known order, or the buyer's own words. */
const statementLine = z.object({
  orderLineId: z.uuid().optional(),
  name: optionalText(300),
  quantity: z.number().int().min(1).max(100_000),
});
export type StatementLine = z.output<typeof statementLine>;

const contact = z.object({
  name: optionalText(200),
  email: z.email().max(254).optional(),
  phone: optionalText(40),
});

/**
 * What a buyer declares, however it reaches us: the form, the API, a phone call written down by staff.
 * Almost everything may be missing: a legal statement is taken as it comes, and flagged.
 */
export const statementInput = z.object({
  kind: z.enum(['withdrawal', 'report']),
  channelId: z.uuid(),
  locale: z.enum(locales),
  contact,
  company: z.object({ name: optionalText(300), nip: optionalText(20) }).optional(),
  capacity: z.enum(capacities).optional(),
  /** An order the buyer proved, or that staff chose. */
  orderId: z.uuid().optional(),
  /** The contract in the buyer's words, when no order was proven. */
  orderNumber: optionalText(120),
  contract: optionalText(2000),
  wholeOrder: z.boolean().default(false),
  lines: z.array(statementLine).max(200).default([]),
  issue: z.enum(issues).default('other'),
  demand: z.enum(demands).optional(),
  /** Minor units of the order's currency, for a price reduction. */
  demandAmount: z.number().int().min(0).optional(),
  /** The buyer expressly chose the guarantee over the seller's statutory liability (KC 579). */
  byGuarantee: z.boolean().default(false),
  noticedOn: day.optional(),
  description: optionalText(10_000),
  payoutAccount: optionalText(40),
  fileIds: z.array(z.uuid()).max(10).default([]),
});
export type StatementInput = z.output<typeof statementInput>;

/** What only staff and integrators may add: how and when it really reached the shop. */
export const receivedElsewhere = z.object({
  medium: z.enum(['api', 'phone', 'mail', 'letter', 'in_person', 'marketplace']).default('api'),
  declaredAt: z.coerce.date().optional(),
  receivedAt: z.coerce.date().optional(),
});
export type ReceivedElsewhere = z.output<typeof receivedElsewhere>;
