import type { ReturnCost } from '../returns/return-cost.ts';
import type { Adjusted } from './adjusted.ts';
import type { OwedCase } from './refund-facts.ts';

/** Labels the buyer took at a price they saw, unless a person said what is to be taken off. */
export function withLabels(said: Adjusted['returnCost'], { paying, labels }: ReturnCost): OwedCase['returnCost'] {
  const shopBears = (said?.shopBears ?? false) || paying.payer === 'shop';
  return { ...(said?.shopPaid === undefined && labels), ...said, shopBears };
}
