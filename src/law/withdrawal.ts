import { endOfDay, firstDay, lastDay, type Day } from '../kit/day.ts';
import { civilDay, reckon, type Deadline, type Place } from './deadline.ts';
import { bothCalendars, type Calendar } from './holidays.ts';
import { ruleOf, versionOn } from './rules.ts';

/** What was bought, as far as the start of the withdrawal period depends on it (UPK 28). */
export type WithdrawalStart =
  | 'goods' // one good, or several that came apart: the last lot or piece counts
  | 'regular-delivery' // a subscription: the first good counts
  | 'conclusion'; // services and digital content: the day of the contract counts

export interface WithdrawalFacts {
  readonly start: WithdrawalStart;
  /** When each parcel was handed over (a locker: collected); null where nobody knows. */
  readonly deliveries: readonly (Day | Date | null)[];
  readonly contractDate?: Day | null;
  /** When the buyer learned of the right to withdraw: undefined when in time, null when never. */
  readonly informedOn?: Day | Date | null;
  /** An unannounced visit or an excursion: 30 days (UPK 27(2)). */
  readonly visitOrExcursion?: boolean;
  /** What the shop itself offers. It may be more than the law gives, never less. */
  readonly offeredDays?: number;
}

export interface WithdrawalWindow {
  /** Null: the period has not begun, or nobody knows when; the right is open either way. */
  readonly startDate: Day | null;
  /** The end the law gives to a buyer who was informed. */
  readonly base: Deadline | null;
  /** The end at the latest, when the buyer was not informed: twelve months on. */
  readonly cap: Deadline | null;
  /** The end by law, for this buyer. */
  readonly statutory: Deadline | null;
  /** The end the shop keeps: the law's, or its own later offer. */
  readonly end: Deadline | null;
  /** The first instant that is too late. */
  readonly expiresAt: Date | null;
}

const open: WithdrawalWindow = { startDate: null, base: null, cap: null, statutory: null, end: null, expiresAt: null };

/** Until when a buyer may withdraw. */
export function withdrawalWindow(facts: WithdrawalFacts, place: Place): WithdrawalWindow {
  const startDate = startOf(facts, place.zone);
  if (startDate === null) return open;

  const version = versionOn(ruleOf(facts.visitOrExcursion ? 'WD-PERIOD-30' : 'WD-PERIOD'), facts.contractDate);
  const base = reckon(startDate, version, place);
  // Twelve months from the end of the period as it really ended, so from the day it was moved to (UPK 29(1)).
  const cap = reckon(base.deadline, versionOn(ruleOf('WD-EXT-12M'), facts.contractDate), place);
  const statutory = statutoryEnd(facts.informedOn, base, cap, (informed) => reckon(informed, version, place));
  const end = facts.offeredDays ? later(statutory, offeredEnd(startDate, facts.offeredDays, place)) : statutory;
  return { startDate, base, cap, statutory, end, expiresAt: end.expiresAt };
}

function startOf({ start, deliveries, contractDate }: WithdrawalFacts, zone: string): Day | null {
  if (start === 'conclusion') return contractDate ?? null;
  const known = deliveries.filter((delivery) => delivery !== null).map((delivery) => civilDay(zone, delivery));
  if (known.length === 0) return null;
  if (start === 'regular-delivery') return firstDay(...known);
  return known.length === deliveries.length ? lastDay(...known) : null;
}

/**
 * A buyer informed late has the period again from that day (UPK 29(2)); never less than if informed in
 * time, never past the twelve months, after which the right lapses (UPK 29(1), CRD 10).
 */
function statutoryEnd(
  informedOn: Day | Date | null | undefined,
  base: Deadline,
  cap: Deadline,
  periodFrom: (informed: Day | Date) => Deadline,
): Deadline {
  if (informedOn === undefined) return base;
  if (informedOn === null) return cap;
  const again = later(base, periodFrom(informedOn));
  return again.deadline > cap.deadline ? cap : again;
}

const offeredEnd = (startDate: Day, n: number, place: Place): Deadline =>
  reckon(startDate, { period: { n, unit: 'day' }, shift: 'next_working_day' }, place);

/** The later of two ends; the first when they are the same. */
const later = (one: Deadline, other: Deadline): Deadline => (other.deadline > one.deadline ? other : one);

/** Sending before the end suffices (UPK 30(2)); who knows no end cannot call anybody late (UPK 24). */
export const isInTime = (sentAt: Date, expiresAt: Date | null): boolean => expiresAt === null || sentAt < expiresAt;

/**
 * A buyer abroad: the later of two midnights, and when the free days of their state are given, both states'
 * free days. A policy in the buyer's favour; the law is silent.
 */
export function windowAcrossZones(
  facts: WithdrawalFacts,
  shop: Place,
  buyer: { readonly zone: string; readonly calendar?: Calendar },
): WithdrawalWindow {
  const calendar = buyer.calendar ? bothCalendars(shop.calendar, buyer.calendar) : shop.calendar;
  const window = withdrawalWindow(facts, { zone: shop.zone, calendar });
  if (window.end === null || window.expiresAt === null) return window;
  const theirs = endOfDay(buyer.zone, window.end.deadline);
  return { ...window, expiresAt: theirs > window.expiresAt ? theirs : window.expiresAt };
}
