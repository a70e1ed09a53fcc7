import { z } from 'zod';

import type { Locale } from '../kit/locale.ts';
import { roles } from './permissions.ts';
import { secondPersonRule } from './second-person.ts';

const line = (max = 200) => z.string().trim().max(max);

/** Who sells, as letters and the law need to name them. All optional: a shop takes withdrawals before it is set up. */
export const legalIdentity = z.object({
  name: line().optional(),
  nip: line(20).optional(),
  regon: line(20).optional(),
  street: line().optional(),
  postcode: line(20).optional(),
  city: line().optional(),
  country: line(2).optional(),
  email: line().optional(),
  phone: line(40).optional(),
});
export type LegalIdentity = z.output<typeof legalIdentity>;

/** Where parcels come back to. */
export const returnAddress = z.object({
  name: line().optional(),
  street: line().optional(),
  postcode: line(20).optional(),
  city: line().optional(),
  country: line(2).optional(),
  phone: line(40).optional(),
});
export type ReturnAddress = z.output<typeof returnAddress>;

/** A shop's own terms on top of the law. Never worse for the buyer than the law: the defaults are the law. */
export const shopPolicy = z.object({
  /** Days to withdraw; a channel may give more. */
  withdrawalDays: z.number().int().min(14, 'less-than-the-law').max(730, 'too-much').default(14),
  /** Seconds in which an answer sent from the desk can be taken back. */
  undoSeconds: z.number().int().min(10, 'too-little').max(15, 'too-much').default(12),
  /** The shop collects returned goods itself, and so may not wait for them with the money (UPK 32(3)). */
  collectsReturns: z.boolean().default(false),
  /** The shop pays for sending back after a withdrawal (UPK 34(2)). */
  paysReturn: z.boolean().default(false),
  /** Buyers are told of the right of withdrawal with every order (UPK 12(1)(9)). */
  informsOfWithdrawal: z.boolean().default(true),
  /** Buyers are told before they buy that sending back after a withdrawal is at their cost (UPK 12(1)(10), 34(2)). */
  informsOfReturnCost: z.boolean().default(true),
  /** Silence counts as consent for sole traders too (UPK 7aa leaves 7a out; the shop may opt in). */
  soleTraderDeemedAcceptance: z.boolean().default(false),
  /** Plain withdrawals go from the form over the bench to the refund run with nobody looking at them. */
  plainReturns: z.boolean().default(true),
  /** A plain return is worth no more than this, in minor units; null: any sum. */
  plainUpTo: z.number().int().min(0).max(100_000_000, 'too-much').nullable().default(null),
  /** Plain only where it was bought here; none named: everywhere. */
  plainChannels: z.array(z.uuid()).max(100).default([]),
  /** What the shop says about out-of-court settlement (ADR Act art. 32). */
  adr: z.enum(['consent', 'refusal']).default('refusal'),
  /** Above which sum one person plans a refund and another approves it. Null: one is enough. */
  secondPersonAbove: secondPersonRule.nullable().default(null),
  /** Above which sum a decision waits for a second person; null: none does. */
  approvalLimit: secondPersonRule.nullable().default(null),
  /** Buyers may choose a voucher instead of their money. Offered beside it, never in its place (UPK 32(4)). */
  offersVouchers: z.boolean().default(false),
  /** How many months such a voucher is valid. */
  voucherMonths: z.number().int().min(6, 'too-little').max(120, 'too-much').default(24),
  /** What goes back of the delivery when a part of an order is withdrawn from; the law's least by default. */
  partialDelivery: z.enum(['difference', 'share', 'full']).default('difference'),
  /** On which side the shop's envelopes have their window. */
  envelopeWindow: z.enum(['right', 'left']).default('right'),
  /** Who may work here only with a second step at sign-in. */
  secondStepFor: z.array(z.enum(roles)).default([]),
});
export type ShopPolicy = z.output<typeof shopPolicy>;

/** Only whoever was told of it bears the cost of sending back (UPK 34(2)). */
export const tellsOfReturnCost = (policy: Pick<ShopPolicy, 'informsOfWithdrawal' | 'informsOfReturnCost'>): boolean =>
  policy.informsOfWithdrawal && policy.informsOfReturnCost;

export interface Shop {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  readonly locale: Locale;
  readonly legal: LegalIdentity;
  readonly returnAddress: ReturnAddress;
  readonly policy: ShopPolicy;
}
