import type { Case } from '../cases/case.ts';
import type { Day } from '../kit/day.ts';
import { reckon, type Place } from '../law/deadline.ts';
import { isProtected, type Capacity, type Procedure } from '../law/vocabulary.ts';

export const traceStates = ['open', 'found', 'lost', 'called_off'] as const;
export type TraceState = (typeof traceStates)[number];
export const traceWays = ['phone', 'mail', 'form', 'portal', 'other'] as const;
export type TraceWay = (typeof traceWays)[number];
export const traceStepKinds = ['asked', 'answered', 'found', 'lost', 'called_off'] as const;
export type TraceStepKind = (typeof traceStepKinds)[number];

/** After so many days without an answer the carrier is asked again. Ours, not a rule of any law. */
const SILENCE_DAYS = 3;

/** The day on which a carrier that says nothing is asked again: a working day. */
export const askAgainOn = (askedOn: Day, place: Place): Day =>
  reckon(askedOn, { period: { n: SILENCE_DAYS, unit: 'day' }, shift: 'next_working_day' }, place).deadline;

/** What the right of the buyer to set a last date depends on (KC 543(1) par. 2; DELIVERY-30). */
export interface LastDateFacts {
  readonly procedure: Procedure;
  readonly capacity: Capacity;
  /** The day delivery was owed by; null where nobody knows. */
  readonly deliveryBy: Day | null;
  readonly today: Day;
  readonly until: Day | null;
  readonly withdrawn: boolean;
  /** The case is decided or over: what is owed is settled already. */
  readonly settled: boolean;
}

/**
 * Where the buyer stands: before the day nothing; after it they may set an additional time; once that has lapsed they
 * may withdraw, and the price is refunded without delay. The risk is the shop's until the parcel is in their hands
 * (KC 548 par. 3), so the search for it changes none of this.
 */
export type LastDateStanding = 'none' | 'not-yet' | 'may-set' | 'set' | 'may-withdraw' | 'withdrawn';

export function lastDateStanding(facts: LastDateFacts): LastDateStanding {
  const { today, until, deliveryBy } = facts;
  if (facts.withdrawn) return 'withdrawn';
  if (facts.procedure !== 'not_received' || !isProtected(facts.capacity) || facts.settled) return 'none';
  if (until !== null) return today > until ? 'may-withdraw' : 'set';
  if (deliveryBy === null) return 'none';
  return today > deliveryBy ? 'may-set' : 'not-yet';
}

/** What can be looked for: a parcel of the order, or one with what was granted that has left and not arrived. */
export const mayTrace = (kase: Pick<Case, 'procedure' | 'issue' | 'remedy'>): boolean =>
  kase.procedure === 'not_received' || kase.issue === 'late' || kase.remedy === 'shipped';

/** Once the parcel counts as lost and until something was decided, the buyer says which they want. */
export const mayChooseAfterLoss = (
  { stage, outcome }: { readonly stage: string; readonly outcome: string },
  trace: { readonly state: TraceState } | null,
): boolean =>
  trace?.state === 'lost' && outcome === 'none' && ['submitted', 'in_review', 'waiting_customer'].includes(stage);
