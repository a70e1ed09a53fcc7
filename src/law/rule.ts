import type { Day, Period } from '../kit/day.ts';

/**
 * What a clock under the rule means: an act the shop owes (blocks closing), a right of the buyer that
 * lasts so long, a reminder of the shop's own interest, or a promise nobody but the shop made.
 */
export type ClockClass = 'owed' | 'window' | 'reminder' | 'promise';

/** KC 115, Reg. 1182/71 art. 3(4): an end for performing an act leaves Saturdays and free days; other ends stay. */
export type Shift = 'next_working_day' | 'none';

/** The event whose day is not counted. */
export type StartingEvent =
  | 'delivered' // the buyer, or a third party they named, has the thing in hand
  | 'contract-concluded'
  | 'withdrawal-period-ended'
  | 'informed-of-withdrawal'
  | 'statement-received'
  | 'statement-declared'
  | 'complaint-received'
  | 'goods-or-proof-received'
  | 'item-with-guarantor'
  | 'liability-ended'
  | 'claim-due'
  | 'parcel-received'
  | 'parcel-posted'
  | 'defect-discovered'
  | 'request-received'
  | 'adr-request-complete';

/** What happens when the day passes; doors and letters hold the words. */
export type Consequence =
  | 'late-statement-flagged'
  | 'refund-overdue'
  | 'sendback-late'
  | 'complaint-deemed-accepted'
  | 'deemed-accepted-once-capacity-confirmed'
  | 'answer-overdue'
  | 'promise-missed'
  | 'liability-over'
  | 'burden-of-proof-moves'
  | 'guarantee-overdue'
  | 'guarantee-over'
  | 'buyer-may-set-last-date'
  | 'carrier-claim-lost'
  | 'parcel-counts-as-lost'
  | 'request-overdue'
  | 'claim-lapses'
  | 'adr-overdue';

/** How sure the law pack is: the text was read, read at second hand, recalled, recalled and contested. */
export type Confidence = 'verified' | 'secondary' | 'recalled' | 'contested';

/** The rule as it stands for contracts concluded from a day on. */
export interface RuleVersion {
  readonly from: Day;
  readonly period: Period;
  readonly shift: Shift;
  /** KC 118: claims lapse on the last day of the calendar year. */
  readonly roundedTo?: 'year-end';
  /** CMR art. 30: Sundays and holidays inside the period do not count. */
  readonly skips?: 'sundays-and-holidays';
}

export interface Rule {
  readonly id: string;
  readonly class: ClockClass;
  readonly starts: StartingEvent;
  /** Oldest first. */
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
  readonly consequence: Consequence;
  readonly source: string;
  readonly confidence: Confidence;
  /** Whose law: the Union's (the same in every Member State), Poland's, or a treaty's. */
  readonly country: 'EU' | 'PL' | 'INT';
  /** The rule this one is another name for. */
  readonly sameAs?: string;
}

/** The consumer rights act (UPK) came into force; the table does not look further back. */
export const UPK_IN_FORCE: Day = '2014-12-25';
/** Chapters 5a and 5b of UPK, the 30 days for visits: Dz.U. 2022 poz. 2337. */
export const CONFORMITY_IN_FORCE: Day = '2023-01-01';
/** Dir. (EU) 2024/1799 applies to contracts from here, where a state transposed it. */
export const RIGHT_TO_REPAIR_APPLIES: Day = '2026-07-31';
/** Art. 11a CRD, the withdrawal function. */
export const WITHDRAWAL_FUNCTION_APPLIES: Day = '2026-06-19';

const period = (n: number, unit: Period['unit'], shift: Shift, from: Day): RuleVersion => ({
  from,
  period: { n, unit },
  shift,
});

/** A period for performing an act: its end moves off free days. */
export const act = (n: number, unit: Period['unit'], from: Day = UPK_IN_FORCE): RuleVersion =>
  period(n, unit, 'next_working_day', from);
/** A window in which something must show: its end stays where it falls. */
export const stretch = (n: number, unit: Period['unit'], from: Day = UPK_IN_FORCE): RuleVersion =>
  period(n, unit, 'none', from);
