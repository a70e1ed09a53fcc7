import { addPeriod, lastDay, type Day } from '../kit/day.ts';
import type { Capacity } from '../law/vocabulary.ts';
import type { Retention } from './privacy-inputs.ts';

/**
 * Why something is not erased yet, and through which day; no day: as long as it is so. What nobody has to keep is erased
 * at once (GDPR 17); what somebody has is only kept until then (17(3)(b) and (e), 18).
 */
export interface Duty {
  readonly why: 'case-open' | 'safety' | 'mail-waits' | 'claims' | 'settled' | 'tax';
  readonly until: Day | null;
}

export interface CaseFacts {
  readonly procedure: string;
  readonly stage: string;
  readonly outcome: string;
  readonly capacity: Capacity;
  readonly spam: boolean;
  /** Somebody may be in danger: a product-safety matter is not settled. */
  readonly safety: boolean;
  readonly closedOn: Day | null;
  /** Until when the shop answers for the goods, where a clock says so. */
  readonly liableUntil: Day | null;
}

const endOfYear = (year: number): Day => `${year}-12-31` as Day;
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * A claim lapses six years after it was due, at the end of that year; between businesses three (KC 118). What was settled
 * as the buyer wished leaves no claim: its papers are kept a year after liability or settlement ends (Accounting Act
 * 74(2)(6)). A question that was answered and spam leave nothing to keep. Whoever may have to be warned of a dangerous
 * product can be reached until that is settled (Regulation (EU) 2023/988, art. 35).
 */
export function dutyOfCase(kase: CaseFacts, terms: Retention): Duty | null {
  if (kase.closedOn === null) return { why: 'case-open', until: null };
  if (kase.safety) return { why: 'safety', until: null };
  if (kase.spam || kase.procedure === 'inquiry') return null;
  const settled = ['accepted', 'deemed_accepted', 'acknowledged'].includes(kase.outcome) && kase.stage === 'closed';
  if (settled) {
    const from = lastDay(kase.closedOn, kase.liableUntil ?? kase.closedOn);
    return { why: 'settled', until: addPeriod(from, { n: terms.settledYears, unit: 'year' }) };
  }
  return { why: 'claims', until: limitationEnd(kase.closedOn, kase.capacity, terms) };
}

/** What ends last; what has no day ends after all of them. */
export const longestOf = (duties: readonly (Duty | null)[]): Duty | null =>
  duties.reduce<Duty | null>(
    (longest, duty) =>
      duty && (!longest || (longest.until !== null && (duty.until === null || duty.until > longest.until)))
        ? duty
        : longest,
    null,
  );

/** KC 118: whole years from the day the claim was due, then the end of that year. */
export const limitationEnd = (due: Day, capacity: Capacity, terms: Retention): Day =>
  endOfYear(yearOf(due) + (capacity === 'business' ? terms.businessClaimYears : terms.claimYears));

/**
 * A sale belongs to the books: five years from the end of the year in which its tax was due (Ordynacja podatkowa 70, 86),
 * which for income is the year after the sale.
 */
export const dutyOfOrder = (placedOn: Day, terms: Retention): Duty => ({
  why: 'tax',
  until: endOfYear(yearOf(placedOn) + 1 + terms.taxYears),
});

/** Over on the day after: on its last day it still holds. */
export const holds = (duty: Duty | null, today: Day): duty is Duty =>
  duty !== null && (duty.until === null || duty.until >= today);
