import { z } from 'zod';

import { locales } from '../kit/locale.ts';
import { nipFrom } from '../kit/nip.ts';
import { regonFrom } from '../kit/regon.ts';
import { legalIdentity, returnAddress, shopPolicy, type LegalIdentity } from './shop.ts';

export const shopName = z.string().trim().min(1, 'required').max(120, 'too-long');

/**
 * What is wrong with a legal identity as typed. The numbers are judged for sellers in Poland only: elsewhere they
 * look otherwise. Blank is no mistake: a shop takes withdrawals before it is set up.
 */
export function legalProblems({ nip, regon, country, email }: LegalIdentity): { field: string; reason: string }[] {
  const polish = !country || country.toUpperCase() === 'PL';
  return [
    ...(polish && nip && !nipFrom(nip) ? [{ field: 'nip', reason: 'not-a-nip' }] : []),
    ...(polish && regon && !regonFrom(regon) ? [{ field: 'regon', reason: 'not-a-regon' }] : []),
    ...(email && !z.email().safeParse(email).success ? [{ field: 'email', reason: 'not-an-email' }] : []),
    ...(country && !/^[a-z]{2}$/i.test(country) ? [{ field: 'country', reason: 'not-a-country' }] : []),
  ];
}

/** Numbers are kept as digits: letters group them as they like. */
const legalInput = legalIdentity
  .superRefine((legal, context) => {
    for (const { field, reason } of legalProblems(legal))
      context.addIssue({ code: 'custom', path: [field], message: reason });
  })
  .transform((legal): LegalIdentity => ({
    ...legal,
    ...(legal.nip && { nip: nipFrom(legal.nip) ?? legal.nip }),
    ...(legal.regon && { regon: regonFrom(legal.regon) ?? legal.regon }),
  }));

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** What settings may say about the shop. What is left out stays as it is. */
export const updateShopInput = z.object({
  name: shopName.optional(),
  locale: z.enum(locales).optional(),
  /** Days are counted in it from now on; dates told already stand. */
  zone: z.string().max(60).refine(isZone, 'not-a-zone').optional(),
  legal: legalInput.optional(),
  returnAddress: returnAddress.optional(),
  // without the defaults: a policy that is not named is not reset
  policy: z
    .object(
      Object.fromEntries(Object.entries(shopPolicy.shape).map(([key, rule]) => [key, rule.unwrap().optional()])) as {
        [K in keyof typeof shopPolicy.shape]: z.ZodOptional<ReturnType<(typeof shopPolicy.shape)[K]['unwrap']>>;
      },
    )
    .optional(),
});
export type UpdateShop = z.output<typeof updateShopInput>;
