import { ruleOf, type RuleId } from './rules.ts';
import { isProtected, type Capacity, type Procedure } from './vocabulary.ts';

/** What the shop agreed to or told the buyer, as far as the cost of a road depends on it. */
export interface RoadTerms {
  readonly capacity: Capacity;
  readonly shopBearsReturnCost: boolean;
  /** Not told before the contract, the buyer does not pay for the return (UPK 34(2), 23). */
  readonly informedOfReturnCost: boolean;
}

/** What a road costs and brings, for the buyer to compare. Codes and numbers; the doors hold the words. */
export interface RoadConsequences {
  readonly returnCost: 'buyer' | 'shop' | 'guarantor' | 'by-shop-policy' | 'none';
  /** What the buyer gets. */
  readonly brings:
    | 'full-refund'
    | 'repair-or-replacement-first'
    | 'terms-of-guarantee'
    | 'terms-of-shop'
    | 'delivery-or-refund'
    | 'an-answer';
  /** Days until an answer is owed, and until money is owed once the road leads to money. */
  readonly answerDays: number | null;
  readonly moneyDays: number | null;
  /** Silence of the shop counts as consent. */
  readonly silenceHelps: boolean;
}

const daysOf = (rule: RuleId): number => ruleOf(rule).versions.at(-1)!.period.n;

export function consequencesOf(procedure: Procedure, terms: RoadTerms): RoadConsequences {
  const shielded = isProtected(terms.capacity);
  const answered = {
    answerDays: shielded ? daysOf('CMP-REPLY') : null,
    silenceHelps: terms.capacity === 'consumer' || terms.capacity === 'unknown',
  };
  switch (procedure) {
    case 'withdrawal': {
      const returnCost = terms.shopBearsReturnCost || !terms.informedOfReturnCost ? 'shop' : 'buyer';
      return {
        returnCost,
        brings: 'full-refund',
        answerDays: null,
        moneyDays: daysOf('WD-REFUND'),
        silenceHelps: false,
      };
    }
    case 'complaint':
    case 'dispute':
      return {
        returnCost: 'shop',
        brings: 'repair-or-replacement-first',
        moneyDays: shielded ? daysOf('NC-REFUND-WITHDRAWAL') : null,
        ...answered,
      };
    case 'guarantee':
      return {
        ...answered,
        returnCost: 'guarantor',
        brings: 'terms-of-guarantee',
        answerDays: daysOf('GUAR-PERFORM'),
        moneyDays: null,
      };
    case 'not_received':
      return { returnCost: 'none', brings: 'delivery-or-refund', moneyDays: null, ...answered };
    case 'voluntary_return':
      return {
        returnCost: 'by-shop-policy',
        brings: 'terms-of-shop',
        answerDays: null,
        moneyDays: null,
        silenceHelps: false,
      };
    case 'not_collected':
    case 'inquiry':
      return { returnCost: 'none', brings: 'an-answer', answerDays: null, moneyDays: null, silenceHelps: false };
  }
}
