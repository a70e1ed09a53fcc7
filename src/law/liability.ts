import { addPeriod, type Day } from '../kit/day.ts';
import { deadlineOf, type Place } from './deadline.ts';
import { RIGHT_TO_REPAIR_APPLIES } from './rule.ts';
import { ruleOf, versionOn } from './rules.ts';

export interface LiabilityFacts {
  readonly delivered: Day | Date;
  readonly contractDate?: Day | null;
  /** Repairs done as the remedy; a replacement is not one. */
  readonly repairs: number;
  /** The country's flag: whether the right to repair is in force there. */
  readonly rightToRepair: boolean;
}

export interface LiabilityEnd {
  readonly base: Day;
  /** Later than `base` when a repair gave twelve months more. */
  readonly end: Day;
  readonly extended: boolean;
}

/**
 * Until when the seller answers for a defect that shows. A repair adds twelve months, once however many
 * there were (Art. 10(2a) Dir. 2019/771); contracts from before the directive are untouched.
 */
export function liabilityEnd(
  { delivered, contractDate, repairs, rightToRepair }: LiabilityFacts,
  place: Place,
): LiabilityEnd {
  const base = deadlineOf({ rule: 'NC-LIABILITY-2Y', event: delivered, contractDate, ...place }).deadline;
  const covered = !contractDate || contractDate >= RIGHT_TO_REPAIR_APPLIES;
  const extended = rightToRepair && covered && repairs > 0;
  const { period } = versionOn(ruleOf('R2R-PLUS-12M'), contractDate);
  return { base, end: extended ? addPeriod(base, period) : base, extended };
}

/** Whether a defect that showed on a day is presumed to have been there at delivery (UPK 43c(1)); digital content: one year. */
export function isPresumed(
  {
    delivered,
    revealed,
    contractDate,
    digital = false,
  }: { delivered: Day; revealed: Day; contractDate?: Day | null; digital?: boolean },
  place: Place,
): boolean {
  const rule = digital ? 'ND-DIGITAL' : 'NC-PRESUMPTION-2Y';
  return revealed <= deadlineOf({ rule, event: delivered, contractDate, ...place }).deadline;
}

/** The last day of a claim (KC 118): six years for a consumer, three in business, then to the end of the year. */
export function limitationEnd(claimDue: Day | Date, creditor: 'consumer' | 'business', place: Place): Day {
  const rule = creditor === 'business' ? 'RET-LIMITATION-BUSINESS' : 'RET-LIMITATION';
  return deadlineOf({ rule, event: claimDue, ...place }).deadline;
}
