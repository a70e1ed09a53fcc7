import { z } from 'zod';

import { returnAddress, type Shop } from '../identity/shop.ts';
import { isProtected, type Capacity, type Procedure } from '../law/vocabulary.ts';

/** How goods come back: sent by the buyer on their own, with a label of ours, by a code typed at a locker, or fetched by a courier. */
export const returnMethods = ['own', 'label', 'code', 'pickup'] as const;
export type ReturnMethod = (typeof returnMethods)[number];

const methods = z.array(z.enum(returnMethods)).min(1, 'required').max(returnMethods.length);
const words = z.string().trim().max(2000, 'too-long');

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

/** Who pays for the parcel back (UPK 34(2), 43d(5)). */
export function payerOf(
  { procedure, capacity }: { procedure: Procedure; capacity: Capacity },
  { policy }: Pick<Shop, 'policy'>,
): 'buyer' | 'shop' {
  if (!isChangeOfMind(procedure)) return 'shop';
  if (procedure === 'voluntary_return' && !isProtected(capacity)) return policy.paysReturn ? 'shop' : 'buyer';
  return policy.paysReturn || policy.collectsReturns || !policy.informsOfWithdrawal ? 'shop' : 'buyer';
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
