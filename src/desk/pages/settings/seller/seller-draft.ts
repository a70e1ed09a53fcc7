import type { Shop } from './shop-query.ts';

const legalFields = ['name', 'nip', 'regon', 'street', 'postcode', 'city', 'country', 'email', 'phone'] as const;
const returnFields = ['name', 'street', 'postcode', 'city', 'country', 'phone'] as const;

/** As the form holds it: every field by the path the API knows it by. */
export function draftOf(shop: Shop) {
  return {
    name: shop.name,
    locale: shop.locale as string,
    zone: shop.zone,
    ...fieldsOf('legal', legalFields, shop.legal),
    ...fieldsOf('returnAddress', returnFields, shop.returnAddress),
  };
}
export type SellerDraft = ReturnType<typeof draftOf>;

export const inputOf = (draft: SellerDraft) => ({
  name: draft.name,
  locale: draft.locale as 'pl' | 'en',
  zone: draft.zone,
  legal: partOf('legal', legalFields, draft),
  returnAddress: partOf('returnAddress', returnFields, draft),
});

type Fields<P extends string, F extends string> = { [K in `${P}.${F}`]: string };

function fieldsOf<P extends string, F extends string>(
  part: P,
  fields: readonly F[],
  from: Partial<Record<F, string | undefined>>,
): Fields<P, F> {
  return Object.fromEntries(fields.map((field) => [`${part}.${field}`, from[field] ?? ''])) as Fields<P, F>;
}

/** What was left blank is not set. */
function partOf<P extends string, F extends string>(part: P, fields: readonly F[], draft: Fields<P, F>) {
  const filled = fields.filter((field) => draft[`${part}.${field}`].trim() !== '');
  return Object.fromEntries(filled.map((field) => [field, draft[`${part}.${field}`].trim()])) as Partial<
    Record<F, string>
  >;
}
