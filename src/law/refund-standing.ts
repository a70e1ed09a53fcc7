import { endOfDay, firstDay, type Day } from '../kit/day.ts';
import { deadlineOf, type Deadline, type Place } from './deadline.ts';
import { workingDayFrom } from './holidays.ts';

export interface RefundFacts {
  /** The day the shop received the statement of withdrawal. */
  readonly statementReceived: Day;
  readonly goodsReceived: Day | null;
  /** A carrier's scan of our label is proof as good as a receipt from the buyer. */
  readonly proofOfSending: Day | null;
  /** The shop offered to collect the goods: then it may not wait for them (UPK 32(3)). */
  readonly collects: boolean;
  /** False for services and digital content: there is nothing to wait for. */
  readonly goodsComeBack?: boolean;
  readonly asOf: Day;
}

export type RefundState = 'withheld' | 'due' | 'overdue';

export interface RefundStanding {
  /** Fourteen days from the statement. */
  readonly due: Deadline;
  readonly mayWithhold: boolean;
  readonly state: RefundState;
  /** The first day on which waiting is no longer lawful; null while it is. */
  readonly unlockedOn: Day | null;
  /** Unlocked after the fourteen days: nothing is left but to pay at once. */
  readonly payAtOnce: boolean;
  /** The last day to pay; null while the money may be withheld past the fourteen days. */
  readonly payBy: Day | null;
  readonly expiresAt: Date | null;
}

/** Whether the money of a withdrawal may wait, must go, or is late (UPK 32(1), (3); CRD 13). */
export function refundStanding(facts: RefundFacts, place: Place): RefundStanding {
  const due = deadlineOf({ rule: 'WD-REFUND', event: facts.statementReceived, ...place });
  const unlockedOn = unlockDay(facts);
  const mayWithhold = unlockedOn === null;
  const payAtOnce = unlockedOn !== null && unlockedOn > due.deadline;
  // Until the unlocking waiting was lawful, so the day of the unlocking itself is not late yet.
  const payBy = payAtOnce ? workingDayFrom(place.calendar, unlockedOn) : mayWithhold ? null : due.deadline;
  return {
    due,
    mayWithhold,
    state: payBy === null ? 'withheld' : facts.asOf > payBy ? 'overdue' : 'due',
    unlockedOn,
    payAtOnce,
    payBy,
    expiresAt: payBy && endOfDay(place.zone, payBy),
  };
}

function unlockDay({
  statementReceived,
  goodsReceived,
  proofOfSending,
  collects,
  goodsComeBack = true,
  asOf,
}: RefundFacts): Day | null {
  if (collects || !goodsComeBack) return statementReceived;
  const unlocks = [goodsReceived, proofOfSending].filter((day) => day !== null && day <= asOf) as Day[];
  return unlocks.length ? firstDay(...unlocks) : null;
}
