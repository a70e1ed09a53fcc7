import { isDay, type Day } from '../../../kit/day.ts';
import { lineStates, operators, type LineState, type Operator } from '../../../payouts/payout.ts';

/** What the page of operators' payouts shows, as its address says it. */
export interface PayoutSearch {
  state?: LineState | 'all';
  operator?: Operator;
  currency?: string;
  from?: Day;
  to?: Day;
}

export function payoutSearch({ state, operator, currency, from, to }: Record<string, unknown>): PayoutSearch {
  const inState = (['all', ...lineStates] as const).find((each) => each === state);
  const of = operators.find((each) => each === operator);
  return {
    ...(inState && { state: inState }),
    ...(of && { operator: of }),
    ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && { currency }),
    ...(typeof from === 'string' && isDay(from) && { from }),
    ...(typeof to === 'string' && isDay(to) && { to }),
  };
}
