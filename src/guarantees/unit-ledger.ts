import { addDays, addPeriod, daysBetween, lastDay, type Day } from '../kit/day.ts';
import { deadlineOf, type Place } from '../law/deadline.ts';
import { liabilityEnd } from '../law/liability.ts';
import { liabilityClock } from '../law/liability-clock.ts';
import { profileOf } from '../law/countries.ts';
import { isProtected, type Capacity } from '../law/vocabulary.ts';

/** Something that happened to a piece and moves an end. */
export interface Turn {
  readonly kind: 'repaired' | 'replaced' | 'exchanged';
  readonly doneOn: Day;
  /** Done by the guarantor, on the buyer's choice of the guarantee. */
  readonly underGuarantee: boolean;
  readonly essential: boolean;
  /** For how long the buyer could not use it. */
  readonly daysOut: number;
  /** The end of liability the buyer was told. */
  readonly told: Day | null;
}

/** The buyer relied on the guarantee: from the day the seller was told of the defect to the day it was done, refused or late. */
export interface Reliance {
  readonly from: Day;
  readonly to: Day;
}

export interface UnitFacts {
  readonly country: string;
  readonly capacity: Capacity;
  readonly delivered: Day | null;
  readonly contractDate: Day | null;
  readonly guaranteeMonths: number | null;
  readonly turns: readonly Turn[];
  readonly reliances?: readonly Reliance[];
  /** PL_R2R_TRANSPOSED: whether twelve more months after a repair are law in Poland. */
  readonly rightToRepair: boolean;
}

export interface UnitLedger {
  /** What the ends are counted from. */
  readonly from: Day;
  /** Until when the shop answers for a defect that shows. */
  readonly liabilityEnd: Day;
  /** A repair gave twelve months more, once. */
  readonly extended: boolean;
  /** Until when a defect is presumed to have been there at delivery; null where nothing is presumed (business). */
  readonly presumedUntil: Day | null;
  readonly guaranteeEnd: Day | null;
  /** False: the ends of a country no lawyer has confirmed. */
  readonly verified: boolean;
}

/** How long the shop answers for one piece. Null while nobody knows when it was delivered. */
export function unitLedger(facts: UnitFacts, place: Place): UnitLedger | null {
  const turns = facts.turns.toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
  // Another variant is another sale: what was before it happened to another thing.
  const sold = turns.findLastIndex(({ kind }) => kind === 'exchanged');
  const from = turns[sold]?.doneOn ?? facts.delivered;
  if (!from) return null;
  const contractDate = sold < 0 ? facts.contractDate : from;
  const since = turns.slice(sold + 1);
  const byLaw = liabilityOf({ ...facts, from, contractDate }, since, place);
  // KC 579 par. 3 stops the time for rights against the seller; what it does abroad no law we know says.
  const stopped = facts.country === 'PL' ? daysStopped(facts.reliances ?? [], from, byLaw.liabilityEnd) : 0;
  const liability = { ...byLaw, liabilityEnd: addDays(byLaw.liabilityEnd, stopped) };
  return {
    from,
    ...liability,
    // A date a buyer was told is never shortened.
    liabilityEnd: since.reduce((end, { told }) => (told ? lastDay(end, told) : end), liability.liabilityEnd),
    guaranteeEnd: facts.guaranteeMonths ? guaranteeEnd(from, facts.guaranteeMonths, since) : null,
  };
}

/** For how many days the time stood still; a day of two reliances counts once, and one after the end nothing. */
function daysStopped(reliances: readonly Reliance[], since: Day, end: Day): number {
  let days = 0;
  let counted = since;
  for (const { from, to } of reliances.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > addDays(end, days)) break;
    const begin = lastDay(from, counted);
    if (to <= begin) continue;
    days += daysBetween(begin, to);
    counted = to;
  }
  return days;
}

type Liability = Pick<UnitLedger, 'liabilityEnd' | 'extended' | 'presumedUntil' | 'verified'>;

function liabilityOf(
  { country, capacity, from, contractDate, rightToRepair }: Omit<UnitFacts, 'delivered'> & { from: Day },
  turns: readonly Turn[],
  place: Place,
): Liability {
  if (!isProtected(capacity)) {
    const { deadline } = deadlineOf({ rule: 'B2B-TERM', event: from, contractDate, ...place });
    return { liabilityEnd: deadline, extended: false, presumedUntil: null, verified: country === 'PL' };
  }
  if (country !== 'PL') {
    // What a repair adds abroad is shown by no law we know to be in force: the floor stands, marked as unconfirmed.
    const { deadline } = liabilityClock({ country, delivered: from, contractDate }, place);
    const years = profileOf(country)?.presumptionYears ?? 1; // SGD 11(1): no less than one
    const presumedUntil = addPeriod(from, { n: years, unit: 'year' });
    return { liabilityEnd: deadline ?? from, extended: false, presumedUntil, verified: false };
  }
  // A repair by the guarantor is not the seller's remedy (SGD 10(2a) speaks of Art. 13(2)).
  const repairs = turns.filter(({ kind, underGuarantee }) => kind === 'repaired' && !underGuarantee).length;
  const { end, extended } = liabilityEnd({ delivered: from, contractDate, repairs, rightToRepair }, place);
  const presumedUntil = deadlineOf({ rule: 'NC-PRESUMPTION-2Y', event: from, contractDate, ...place }).deadline;
  return { liabilityEnd: end, extended, presumedUntil, verified: true };
}

/** A new thing or an essential repair begins the guarantee anew; another repair adds the days out of use (KC 581). */
function guaranteeEnd(from: Day, months: number, turns: readonly Turn[]): Day {
  let end = addPeriod(from, { n: months, unit: 'month' });
  for (const { kind, doneOn, underGuarantee, essential, daysOut } of turns) {
    if (!underGuarantee) continue;
    const anew = kind === 'replaced' || essential;
    end = lastDay(end, anew ? addPeriod(doneOn, { n: months, unit: 'month' }) : addDays(end, daysOut));
  }
  return end;
}

/**
 * Which pieces of a line a remedy is about. Pieces are alike until something happens to them: those the case before
 * was about come first, then untouched ones, then the ones touched longest ago.
 */
export function unitsOf(
  quantity: number,
  bought: number,
  turns: readonly { readonly unit: number; readonly caseId: string; readonly doneOn: Day }[],
  parentCaseId: string | null,
): number[] {
  const rank = (unit: number): string => {
    const own = turns.filter((turn) => turn.unit === unit);
    if (own.some(({ caseId }) => caseId === parentCaseId)) return '0';
    return own.length === 0
      ? '1'
      : `2${own
          .map(({ doneOn }) => doneOn)
          .sort()
          .at(-1)!}`;
  };
  return Array.from({ length: bought }, (_, index) => index + 1)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a - b))
    .slice(0, quantity)
    .sort((a, b) => a - b);
}
