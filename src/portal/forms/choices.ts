import { isAboutGoods, type Demand, type Issue } from '../../law/vocabulary.ts';

/** By which right: the seller's statutory liability, or the guarantor's voluntary promise (GUAR-FORMREG). */
export const bases = ['statutory', 'guarantee'] as const;
export type Basis = (typeof bases)[number];

/** What may prove an order besides its number. Allegro, for one, masks the buyer's e-mail. */
export const proofs = ['email', 'login', 'phone', 'postcode', 'parcel'] as const;
export type Proof = (typeof proofs)[number];

export const buyerKinds = ['person', 'company'] as const;
export type BuyerKind = (typeof buyerKinds)[number];

/**
 * Which demands a form offers for an issue: first what the law lets the buyer choose first
 * (repair or replacement, NC-STEP1), then the rest. Nothing is forbidden here; `other` takes any words.
 */
export function demandsFor(issue: Issue): readonly Demand[] {
  switch (issue) {
    case 'missing_items':
      return ['missing_part', 'refund', 'price_reduction', 'other'];
    case 'wrong_item':
      return ['replacement', 'refund', 'other'];
    case 'not_received':
    case 'late':
      return ['replacement', 'refund', 'other'];
    default:
      return ['repair', 'replacement', 'price_reduction', 'refund', 'other'];
  }
}

/** A guarantor promises about the thing itself, so only then is there a choice between the two rights. */
export const asksBasis = (issue: Issue): boolean => issue === 'defective' || issue === 'not_as_described';

/** Nothing was in the buyer's hands when it never came, so there is no day on which they noticed it. */
export const asksWhenNoticed = (issue: Issue): boolean => isAboutGoods(issue) || issue === 'other';

/** Pictures help with what can be seen. */
export const asksPhotos = (issue: Issue): boolean => asksWhenNoticed(issue);

/** Money may come back by transfer only for these. */
export const mayPayOut = (demand: Demand | undefined): boolean => demand === 'refund' || demand === 'price_reduction';
