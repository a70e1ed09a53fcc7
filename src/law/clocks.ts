import type { Day } from '../kit/day.ts';
import { planClock, planFrom, type ClockPlan } from './clock-plan.ts';
import { promisePlan } from './answer-promise.ts';
import { complaintClock, isComplaint } from './complaint-clock.ts';
import { reckon, type Place } from './deadline.ts';
import { liabilityClock } from './liability-clock.ts';
import { targetOf, type AnswerTerms } from './promise-terms.ts';
import { isAboutGoods, isProtected, type Capacity, type Demand, type Issue, type Procedure } from './vocabulary.ts';
import { withdrawalWindow, type WithdrawalStart } from './withdrawal.ts';
import type { WorkingHours } from './working-time.ts';

/** A shop's own terms, as far as clocks depend on them. */
export interface ClockPolicy {
  /** May be more than the fourteen days of the law; less has no effect. */
  readonly withdrawalDays: number;
  /** Whether silence towards a sole trader counts as consent, too (voluntary; WHO-SOLE-LIMIT). */
  readonly soleTraderDeemedAcceptance: boolean;
  readonly answers: AnswerTerms;
  /** The shop offered to collect the goods from the buyer. */
  readonly collects: boolean;
}

/** What the clocks of a case depend on. */
export interface ClockFacts extends Place {
  readonly procedure: Procedure;
  readonly issue: Issue;
  readonly demand: Demand | null;
  readonly capacity: Capacity;
  /** Whose law: the legal country of the channel. */
  readonly country: string;
  /** When the statement reached the shop: answers and refunds run from it. */
  readonly receivedAt: Date;
  /** When the buyer sent it: timeliness and the way back run from it. */
  readonly declaredAt: Date;
  readonly contractDate: Day | null;
  /** When each parcel of the order was handed over; null where unknown. */
  readonly deliveredAt: readonly (Date | null)[];
  /** When the buyer learned of the right to withdraw: undefined when in time, null when never. */
  readonly informedOn?: Day | Date | null;
  readonly visitOrExcursion?: boolean;
  readonly start?: WithdrawalStart;
  readonly policy: ClockPolicy;
  /** When those who answer are at work: promises are counted in it, clocks of the law never. */
  readonly hours: WorkingHours;
  /** The day agreed for delivery, when there is one. */
  readonly agreedDeliveryDay?: Day | null;
  /** The day the guarantor got the item, and the days the guarantee document gives instead of fourteen. */
  readonly itemReceivedDay?: Day | null;
  readonly guaranteeDays?: number | null;
  readonly repairs?: number;
  /** The country's flag for Dir. (EU) 2024/1799. */
  readonly rightToRepair?: boolean;
  /** When the buyer declared a price reduction (UPK 43e(3)). */
  readonly reductionDeclaredOn?: Day | Date | null;
  /** When goods or proof of sending came after a rescission for a defect (UPK 43e(6)). */
  readonly rescindedGoodsOrProofOn?: Day | Date | null;
}

/** Every clock a case gets, the buyer's and the shop's. A clock once started by what was said is never taken away. */
export function clocksFor(facts: ClockFacts): ClockPlan[] {
  const { procedure, issue, policy } = facts;
  const clocks: ClockPlan[] = [];
  if (isProtected(facts.capacity)) {
    if (procedure === 'withdrawal' || procedure === 'voluntary_return') clocks.push(withdrawalClock(facts));
    if (procedure === 'withdrawal') clocks.push(...withdrawalDuties(facts));
  }
  if (isComplaint(procedure, issue)) {
    clocks.push(complaintClock({ ...facts, soleTraderDeemedAcceptance: policy.soleTraderDeemedAcceptance }, facts));
    if (isProtected(facts.capacity)) clocks.push(...conformityClocks(facts));
    else if (isAboutGoods(issue)) clocks.push(planClock('B2B-TERM', lastDelivery(facts), facts, facts));
  }
  if (procedure === 'guarantee')
    clocks.push(guaranteeClock(facts.itemReceivedDay ?? null, facts.guaranteeDays ?? null, facts));
  const parcelMissing = procedure === 'not_received' || issue === 'not_received' || issue === 'late';
  if (parcelMissing && isProtected(facts.capacity)) clocks.push(deliveryClock(facts)); // KC 543(1): sale to a consumer
  // Loss of contents counts as damage towards the carrier (Prawo przewozowe 74(3)).
  if (issue === 'damaged_in_transit' || issue === 'missing_items')
    clocks.push(planClock('CARRIER-HIDDEN-7', lastDelivery(facts), facts));
  // A parcel nobody collected comes back without anybody having said a word: there is nothing to answer.
  const answer = procedure === 'not_collected' ? null : targetOf(policy.answers, procedure, 'first');
  if (answer) clocks.push(promisePlan('FIRST-ANSWER', facts.receivedAt, answer, facts.hours));
  return clocks;
}

/** The buyer's window: the law's end beside the shop's own, when that is later. */
function withdrawalClock(facts: ClockFacts): ClockPlan {
  const window = withdrawalWindow(
    {
      start: facts.start ?? 'goods',
      deliveries: facts.deliveredAt,
      contractDate: facts.contractDate,
      ...(facts.informedOn !== undefined && { informedOn: facts.informedOn }),
      visitOrExcursion: facts.visitOrExcursion ?? false,
      offeredDays: facts.policy.withdrawalDays,
    },
    facts,
  );
  const rule = facts.visitOrExcursion ? 'WD-PERIOD-30' : 'WD-PERIOD';
  const plan = planFrom({ rule, class: 'window', consequence: 'late-statement-flagged' }, window.end, window.startDate);
  return { ...plan, statutoryDeadline: window.statutory?.deadline ?? null };
}

function withdrawalDuties(facts: ClockFacts): ClockPlan[] {
  const refund = planClock('WD-REFUND', facts.receivedAt, facts, facts);
  const goodsGoBack = facts.start !== 'conclusion' && !facts.policy.collects; // UPK 34(1): not when the shop collects
  return goodsGoBack ? [refund, planClock('WD-SENDBACK', facts.declaredAt, facts, facts)] : [refund];
}

/** What hangs on the goods being wrong: how long the seller answers for them, and money owed once declared. */
function conformityClocks(facts: ClockFacts): ClockPlan[] {
  const clocks: ClockPlan[] = [];
  if (isAboutGoods(facts.issue) || facts.procedure === 'guarantee')
    clocks.push(liabilityClock({ ...facts, delivered: lastDelivery(facts) }, facts));
  if (facts.reductionDeclaredOn) clocks.push(planClock('NC-REFUND-REDUCTION', facts.reductionDeclaredOn, facts, facts));
  if (facts.rescindedGoodsOrProofOn) {
    clocks.push(planClock('NC-REFUND-WITHDRAWAL', facts.rescindedGoodsOrProofOn, facts, facts));
  }
  return clocks;
}

/** The guarantor acts in the time their document gives, else in fourteen days from the day the item came (KC 580 par. 2). */
export function guaranteeClock(itemReceivedDay: Day | null, guaranteeDays: number | null, place: Place): ClockPlan {
  if (!itemReceivedDay || !guaranteeDays) return planClock('GUAR-PERFORM', itemReceivedDay, place);
  const end = reckon(itemReceivedDay, { period: { n: guaranteeDays, unit: 'day' }, shift: 'next_working_day' }, place);
  return planFrom({ rule: 'GUAR-PERFORM', class: 'owed', consequence: 'guarantee-overdue' }, end);
}

/** An agreed day stands in place of the thirty (KC 543(1): "unless agreed otherwise"). */
function deliveryClock(facts: ClockFacts): ClockPlan {
  const { agreedDeliveryDay, contractDate } = facts;
  if (!agreedDeliveryDay) return planClock('DELIVERY-30', contractDate, facts, facts);
  const end = reckon(agreedDeliveryDay, { period: { n: 0, unit: 'day' }, shift: 'next_working_day' }, facts);
  return planFrom({ rule: 'DELIVERY-30', class: 'owed', consequence: 'buyer-may-set-last-date' }, end, contractDate);
}

/** The last parcel handed over, of those known. */
function lastDelivery({ deliveredAt }: ClockFacts): Date | null {
  const known = deliveredAt.filter((at) => at !== null);
  return known.length ? new Date(Math.max(...known.map((at) => at.getTime()))) : null;
}
