import { z } from 'zod';

import { returnAddress, tellsOfReturnCost, type Shop } from '../identity/shop.ts';
import type { Money } from '../kit/money.ts';
import { isProtected, type Capacity, type Procedure } from '../law/vocabulary.ts';

/** How goods come back: sent by the buyer on their own, with a label of ours, by a code typed at a locker, or fetched by a courier. */
export const returnMethods = ['own', 'label', 'code', 'pickup'] as const;
export type ReturnMethod = (typeof returnMethods)[number];
/** The ways for which the shop has to ask a carrier. */
export type LabelMethod = Exclude<ReturnMethod, 'own'>;

const methods = z.array(z.enum(returnMethods)).min(1, 'required').max(returnMethods.length);
const words = z.string().trim().max(2000, 'too-long');
const price = z.number().int().min(0, 'too-little').max(1_000_000, 'too-much').nullable().default(null);

/** How a channel wants its goods back. The defaults are the law and what the shop says of itself. */
export const returnTerms = z.object({
  /** After a change of mind, and for goods that are not as agreed: there the shop fetches at its own cost (43d(5)). */
  changedMind: methods.default(['own']),
  faulty: methods.default(['own']),
  /** The shop pays for sending back after a withdrawal, too (UPK 34(2)). */
  paysReturn: z.boolean().default(false),
  /** Whoever did not collect a parcel and wants it sent once more pays the delivery again. */
  chargesAgain: z.boolean().default(false),
  /** Another address than the shop's own. */
  address: returnAddress.nullable().default(null),
  /** What else the buyer should know, in the shop's own words. */
  wordsPl: words.default(''),
  wordsEn: words.default(''),
  /** The account with a carrier that makes labels and codes; without it there are none. */
  connectionId: z.uuid().nullable().default(null),
  /** Days a label or code is good for; the carrier may give less. */
  validDays: z.number().int().min(3, 'too-little').max(60, 'too-much').default(14),
  /** What a label, a code or a courier costs, in minor units; null: the shop gives it for nothing. */
  prices: z.object({ label: price, code: price, pickup: price }).default({ label: null, code: null, pickup: null }),
  pricesCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'not-a-currency')
    .default('PLN'),
  /** A slip in every outgoing parcel is a withdrawal when it comes back. */
  slipsInParcels: z.boolean().default(true),
});
export type ReturnTerms = z.output<typeof returnTerms>;

/** The ways open on this road. Without a carrier there is only the buyer's own way. */
export function waysFor(procedure: Procedure, terms: ReturnTerms): ReturnMethod[] {
  const wanted = isChangeOfMind(procedure) ? terms.changedMind : terms.faulty;
  const possible = wanted.filter((method) => method === 'own' || terms.connectionId !== null);
  return possible.length ? possible : ['own'];
}

/** Why the way back costs whom it costs. The words, with their article: `sendback.pays.*`, `parcels.pays.*`. */
export const payingReasons = [
  'decided', // somebody of the shop decided it, within the law
  'at-fault', // goods not as agreed: never the buyer's
  'guarantee',
  'not-claimed', // what did not come, or was not fetched, is not the buyer's to send
  'shop-pays',
  'shop-collects',
  'not-told', // the buyer was not told of the cost before the sale, so it is the shop's
  'told',
  'own-terms', // a return the law does not know: the shop's terms
] as const;
export type PayingReason = (typeof payingReasons)[number];

export interface Paying {
  readonly payer: 'buyer' | 'shop';
  readonly because: PayingReason;
}

/** Who pays for the parcel back, and why (UPK 34(2), 43d(5), 43e(6)). `decided`: what a decision says of it. */
export function payingOf(
  { procedure, capacity }: { procedure: Procedure; capacity: Capacity },
  { policy }: Pick<Shop, 'policy'>,
  decided: 'buyer' | 'shop' | null = null,
): Paying {
  if (procedure === 'complaint' || procedure === 'dispute') return { payer: 'shop', because: 'at-fault' };
  if (procedure === 'guarantee') return { payer: 'shop', because: 'guarantee' };
  if (decided === 'shop') return { payer: 'shop', because: 'decided' };
  if (!isChangeOfMind(procedure)) return { payer: 'shop', because: 'not-claimed' };
  if (policy.paysReturn) return { payer: 'shop', because: 'shop-pays' };
  if (procedure === 'voluntary_return' && !isProtected(capacity))
    return { payer: 'buyer', because: decided ? 'decided' : 'own-terms' };
  if (policy.collectsReturns) return { payer: 'shop', because: 'shop-collects' };
  return tellsOfReturnCost(policy) ? { payer: 'buyer', because: 'told' } : { payer: 'shop', because: 'not-told' };
}

export const payerOf = (...of: Parameters<typeof payingOf>): 'buyer' | 'shop' => payingOf(...of).payer;

/** What the buyer is to be told before they take a way: its price, where it is theirs to pay; null where it costs them nothing. */
export function priceOf(
  method: ReturnMethod,
  { payer }: Pick<Paying, 'payer'>,
  { prices, pricesCurrency }: Pick<ReturnTerms, 'prices' | 'pricesCurrency'>,
): Money | null {
  const amount = method === 'own' || payer === 'shop' ? null : prices[method];
  return amount ? { amount, currency: pricesCurrency } : null;
}

/**
 * The shop as this channel has it: its address, who pays, and whether it offered to fetch the goods, which costs it
 * the right to wait for them (UPK 32(3)).
 */
export const underTerms = <S extends Pick<Shop, 'policy' | 'returnAddress'>>(shop: S, terms: ReturnTerms): S => ({
  ...shop,
  returnAddress: terms.address?.street ? terms.address : shop.returnAddress,
  policy: {
    ...shop.policy,
    paysReturn: shop.policy.paysReturn || terms.paysReturn,
    collectsReturns: shop.policy.collectsReturns || waysFor('withdrawal', terms).includes('pickup'),
  },
});

const isChangeOfMind = (procedure: Procedure) => procedure === 'withdrawal' || procedure === 'voluntary_return';
