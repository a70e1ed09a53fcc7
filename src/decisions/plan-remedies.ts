import { isAnswer } from '../cases/case.ts';
import { startClocks, voidClocks } from '../cases/clock-acts.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { dropRemedyPromise, promiseRemedy } from '../cases/promise-remedy.ts';
import { recordCustody, recordMoney, recordStage } from '../cases/record-axes.ts';
import { dayIn, firstDay, type Day } from '../kit/day.ts';
import { calendarOf } from '../law/calendars.ts';
import { planClock } from '../law/clock-plan.ts';
import { polishCalendar } from '../law/holidays.ts';
import { isPromised } from '../law/remedy-promise.ts';
import { isProtected } from '../law/vocabulary.ts';
import type { Grant } from '../refunds/refund-facts.ts';
import { callOffPlanned } from '../refunds/call-off-refund.ts';
import { currentPlan } from '../refunds/current-plan.ts';
import { moneyStanding } from '../refunds/money-standing.ts';
import { planRefundOpen } from '../refunds/refund-plan.ts';
import { showOwed } from '../refunds/show-owed.ts';
import { standingCounts } from '../returns/standing-counts.ts';
import type { DecisionLineInput } from './decision-inputs.ts';
import type { ReadDecidingFacts } from './deciding-facts.ts';
import { planParcels } from './plan-parcels.ts';

interface Planned {
  readonly decisionId: string;
  readonly lines: readonly DecisionLineInput[];
  readonly answeredOn: Day;
  readonly sendBack: boolean;
  readonly promisedOn: Day | null;
}

/** What follows from a decision: parcels, goods asked back, money with its clock, and the stage. */
export async function planRemedies(open: OpenCase, decision: Planned, facts: ReadDecidingFacts): Promise<void> {
  const accepted = decision.lines.filter(({ outcome }) => outcome === 'accepted');
  const { parcels, toSend } = await planParcels(open, decision.decisionId, accepted);
  const asksBack = decision.sendBack && open.kase.custody === 'not_required' && accepted.length > 0;
  if (asksBack) {
    const lines = [...new Set(accepted.map(({ caseLineId }) => caseLineId))];
    await recordCustody(open, 'expected', lines);
  }
  if (toSend)
    await promiseRemedy(open, {
      on: decision.promisedOn,
      from: isAwaited(open, asksBack) ? null : dayIn(facts.zone, open.at),
    });
  else if (!accepted.some(({ remedy }) => isPromised(remedy))) await dropRemedyPromise(open);
  const pays = await planMoney(open, decision, asksBack, facts);
  // A whole "no", or a "yes" that owes nothing more, leaves no remedy to wait for.
  if (!pays && !parcels) await voidClocks(open, { rules: ['GUAR-PERFORM', 'DELIVERY-30'] });
  // A withdrawal goes its own way; only the complaint beside it was answered.
  if (open.kase.procedure !== 'withdrawal') await recordStage(open, pays || parcels ? 'settling' : 'decided');
}

/** The thing is still with the buyer, or on its way here. */
const isAwaited = ({ kase }: OpenCase, asksBack: boolean): boolean =>
  asksBack || ['expected', 'label_issued', 'in_transit', 'delivered'].includes(kase.custody);

async function planMoney(
  open: OpenCase,
  { lines, answeredOn }: Planned,
  asksBack: boolean,
  facts: ReadDecidingFacts,
): Promise<boolean> {
  const { kase } = open;
  const grants = (remedy: string) => lines.some((line) => line.outcome === 'accepted' && line.remedy === remedy);
  const refunds = grants('refund');
  const reduces = grants('price_reduction');
  if (kase.procedure === 'withdrawal') return false; // its money has its own clock already
  const none = [...(refunds ? [] : ['NC-REFUND-WITHDRAWAL']), ...(reduces ? [] : ['NC-REFUND-REDUCTION'])];
  if (none.length) await voidClocks(open, { rules: none });
  if (!refunds && !reduces) return planNoMoney(open);
  await planRefundOpen(open, { because: 'decision', grants: await moneyGrants(open, lines) });
  const place = { zone: facts.zone, calendar: calendarOf(facts.country) ?? polishCalendar };
  const { declaredOn, goodsOrProofOn } = await readRefundStarts(open, facts.zone);
  // The fourteen days are consumer law (UPK 43e); to a business they are what the shop promises.
  const owed = isProtected(kase.capacity) ? undefined : ({ class: 'promise', consequence: 'promise-missed' } as const);
  if (reduces) {
    // Owed from the day the buyer's own statement came (43e(3)); offered by the shop, from its answer.
    const from = kase.demand === 'price_reduction' ? declaredOn : answeredOn;
    await startClocks(open, [planClock('NC-REFUND-REDUCTION', from, place, owed)], true);
  }
  const waits = asksBack || kase.custody === 'expected' || kase.custody === 'label_issued';
  if (refunds && !waits) {
    // Owed from goods or proof of sending (43e(6)), once the contract is undone by the buyer's statement or our answer.
    const from = kase.demand === 'refund' && goodsOrProofOn ? goodsOrProofOn : answeredOn;
    await startClocks(open, [planClock('NC-REFUND-WITHDRAWAL', from, place, owed)], true);
  }
  await showOwed(open); // the last: money that left before is what these clocks wait for
  return true;
}

/**
 * Nothing is granted in money any more. What was only planned is called off, and what was worked out leaves its room to
 * the other cases of the order; what is owed on top, whatever was decided, stays.
 */
async function planNoMoney(open: OpenCase): Promise<boolean> {
  const { kase } = open;
  const before = await currentPlan(open.tx, kase);
  const plan = before && (await planRefundOpen(open, { because: 'decision', grants: [] }));
  const owes = plan !== null && plan.total > 0;
  if (!owes) await callOffPlanned(open);
  if (kase.money !== 'planned') return owes;
  // A part that left under the decision before is not forgotten with it.
  const { sent } = await moneyStanding(open.tx, kase);
  if (owes || sent > 0) await showOwed(open);
  else await recordMoney(open, null);
  return owes;
}

/** What the decision grants in money, by the lines of the order. */
async function moneyGrants({ tx, kase }: OpenCase, lines: readonly DecisionLineInput[]): Promise<Grant[]> {
  const ofCase = await tx
    .selectFrom('caseLines')
    .select(['id', 'orderLineId'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  return lines.flatMap(({ outcome, remedy, caseLineId, quantity, amount }) =>
    outcome === 'accepted' && (remedy === 'refund' || remedy === 'price_reduction')
      ? [{ line: ofCase.find(({ id }) => id === caseLineId)?.orderLineId ?? '', quantity, as: remedy, amount }]
      : [],
  );
}

/** The days a refund may run from: when the statement came, and when goods or proof of sending first did. */
async function readRefundStarts({ tx, kase }: OpenCase, zone: string) {
  const { receivedAt } = await tx
    .selectFrom('statements')
    .select('receivedAt')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.statementId)
    .executeTakeFirstOrThrow();
  const goods = await standingCounts(tx, kase).select('r.receivedOn').execute();
  const proofs = await tx
    .selectFrom('proofsOfSending')
    .select('at')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  const days = [...goods.map(({ receivedOn }) => receivedOn), ...proofs.map(({ at }) => dayIn(zone, at))];
  return { declaredOn: dayIn(zone, receivedAt), goodsOrProofOn: days.length ? firstDay(...days) : null };
}

/** The rules of the answer clocks this case has. */
export async function answerRules({ tx, kase }: OpenCase): Promise<string[]> {
  const rows = await tx
    .selectFrom('clocks')
    .select('rule')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  return rows.map(({ rule }) => rule).filter(isAnswer);
}
