import type { Day } from '../kit/day.ts';
import { planClock, planFrom, type ClockPlan } from './clock-plan.ts';
import { profileOf } from './countries.ts';
import { reckon, type Place } from './deadline.ts';
import type { ClockClass, Consequence } from './rule.ts';
import { isComplaintIssue, type Capacity, type Issue, type Procedure } from './vocabulary.ts';

/**
 * Whether what the buyer said is a complaint, whatever road the case is on: a withdrawal that names a
 * defect is one too, and its answer is owed (UPK 7a knows no forms).
 */
export const isComplaint = (procedure: Procedure, issue: Issue): boolean =>
  procedure !== 'not_collected' &&
  (isComplaintIssue(issue) ||
    procedure === 'complaint' ||
    procedure === 'guarantee' ||
    procedure === 'not_received' ||
    procedure === 'dispute');

/** How strongly the answer to a complaint is owed to this buyer, and what silence means (UPK 7a(2); WHO-SOLE-LIMIT; B2B-NO-14). */
function answerTo(
  capacity: Capacity,
  soleTraderDeemedAcceptance: boolean,
): { readonly class: ClockClass; readonly consequence: Consequence } {
  switch (capacity) {
    case 'consumer':
      return { class: 'owed', consequence: 'complaint-deemed-accepted' };
    case 'sole_trader_as_consumer':
      return {
        class: 'owed',
        consequence: soleTraderDeemedAcceptance ? 'complaint-deemed-accepted' : 'answer-overdue',
      };
    case 'unknown':
      return { class: 'owed', consequence: 'deemed-accepted-once-capacity-confirmed' };
    case 'business':
      return { class: 'promise', consequence: 'promise-missed' };
  }
}

export interface ComplaintClockFacts {
  readonly capacity: Capacity;
  readonly country: string;
  /** When it reached the shop; for a marketplace its opening time, not our pull. */
  readonly receivedAt: Day | Date;
  readonly contractDate?: Day | null;
  readonly soleTraderDeemedAcceptance: boolean;
}

/** The answer clock of a complaint. It does not pause for photos, goods or receipts (CMP-NO-STOP). */
export function complaintClock(facts: ComplaintClockFacts, place: Place): ClockPlan {
  const { receivedAt, contractDate = null } = facts;
  const owed = answerTo(facts.capacity, facts.soleTraderDeemedAcceptance);
  if (facts.country === 'PL') return planClock('CMP-REPLY', receivedAt, place, { contractDate, ...owed });

  // Elsewhere the period is the country's; where its law names none, fourteen days are the shop's promise.
  const profile = profileOf(facts.country);
  const abroad = profile?.complaintDeadline;
  if (!abroad) {
    return {
      ...planClock('CMP-REPLY', receivedAt, place, { class: 'promise', consequence: 'promise-missed' }),
      verified: false,
    };
  }
  const end = reckon(receivedAt, { period: abroad.period, shift: 'next_working_day' }, place);
  const named = owed.class === 'promise' ? owed : { class: owed.class, consequence: 'answer-overdue' as const };
  return planFrom({ rule: `CMP-REPLY-${profile.country}`, ...named, verified: profile.verified }, end);
}
