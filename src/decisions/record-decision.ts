import { isAnswer } from '../cases/case.ts';
import { giveBackClaims, recordGrants } from '../cases/claims.ts';
import { meetClocks, startClocks } from '../cases/clock-acts.ts';
import type { OpenCase } from '../cases/in-case.ts';
import {
  noteActivity,
  recordCustody,
  recordMoney,
  recordOutcome,
  recordRemedy,
  recordStage,
} from '../cases/record-axes.ts';
import type { Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { calendarOf } from '../law/calendars.ts';
import { planClock } from '../law/clock-plan.ts';
import { polishCalendar } from '../law/holidays.ts';
import { needsAdrStatement } from '../law/rejection.ts';
import { digestOf } from '../platform/events.ts';
import type { DecisionLineInput } from './decision-inputs.ts';
import { grantsOf, isDelivered, isMoney, legalBasisOf, outcomeOf } from './deciding.ts';
import { readDecidingFacts, type ReadDecidingFacts } from './deciding-facts.ts';

export interface NewDecision {
  readonly lines: readonly DecisionLineInput[];
  readonly text: string;
  readonly answeredOn: Day;
  /** The buyer is asked to send the goods back. */
  readonly sendBack?: boolean | undefined;
  readonly elsewhere: { readonly evidenceFileId: string | null; readonly inTime: boolean } | null;
}

/** Writes a decision and everything that follows from it. The rules were asked before. */
export async function recordDecision(open: OpenCase, decision: NewDecision): Promise<void> {
  const { tx, kase, actor, at } = open;
  const { shopId } = kase;
  const facts = await readDecidingFacts(tx, kase);
  const outcome = outcomeOf(decision.lines);
  const id = newId(at);
  const before = await tx
    .selectFrom('decisions')
    .select('id')
    .where('shopId', '=', shopId)
    .where('caseId', '=', kase.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { salt, digest } = digestOf({ text: decision.text, lines: decision.lines });

  await tx
    .insertInto('decisions')
    .values({
      shopId,
      id,
      caseId: kase.id,
      supersedes: before?.id ?? null,
      outcome,
      elsewhere: decision.elsewhere !== null,
      evidenceFileId: decision.elsewhere?.evidenceFileId ?? null,
      answeredOn: decision.answeredOn,
      body: decision.text,
      salt,
      adr: outcome !== 'accepted' && needsAdrStatement(kase.procedure, kase.capacity) ? facts.adr : null,
      decidedBy: actor.kind === 'staff' ? actor.id : actor.kind,
      at,
    })
    .execute();
  await tx
    .insertInto('decisionLines')
    .values(
      decision.lines.map((line, position) => ({
        shopId,
        decisionId: id,
        caseLineId: line.caseLineId,
        outcome: line.outcome,
        quantity: line.quantity,
        remedy: line.remedy,
        amount: line.amount ?? null,
        ground: line.ground ?? null,
        legalBasis: legalBasisOf(line.ground),
        position,
      })),
    )
    .execute();

  await grant(open, decision.lines);
  await confirmOutcome(open, outcome, decision);
  await planRemedies(open, id, decision, facts);
  if (outcome === 'rejected') await giveBackClaims(open);
  await meetClocks(open, ['FIRST-ANSWER', ...(await answerRules(open))]);
  await noteActivity(open, { preview: decision.text, byBuyer: false });
  open.announce({
    type: 'case.decided',
    digest,
    data: { decisionId: id, outcome, elsewhere: decision.elsewhere !== null },
  });
}

async function grant(open: OpenCase, lines: readonly DecisionLineInput[]): Promise<void> {
  try {
    await recordGrants(open, grantsOf(lines));
  } catch (error) {
    // The constraint of the table: over all cases no more than was bought.
    if ((error as { code?: string }).code === '23514') throw new Refusal('conflict', 'granted-more-than-bought');
    throw error;
  }
}

async function confirmOutcome(
  open: OpenCase,
  outcome: 'accepted' | 'partly_accepted' | 'rejected',
  { elsewhere }: NewDecision,
): Promise<void> {
  // What silence decided stays on record; a person's acceptance confirms it.
  if (open.kase.outcome === 'deemed_accepted' && !elsewhere?.inTime)
    await recordOutcome(open, 'deemed_accepted', open.at);
  else await recordOutcome(open, outcome);
}

async function planRemedies(
  open: OpenCase,
  decisionId: string,
  decision: NewDecision,
  facts: ReadDecidingFacts,
): Promise<void> {
  const { tx, kase, at } = open;
  // A decision that supersedes one takes back what was only planned.
  await tx
    .deleteFrom('remedyDeliveries')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('state', '=', 'planned')
    .execute();
  const accepted = decision.lines.filter(({ outcome }) => outcome === 'accepted');
  const parcels = accepted.filter(({ remedy }) => isDelivered(remedy));
  const pays = accepted.some(({ remedy }) => isMoney(remedy));
  for (const { remedy, quantity, caseLineId } of parcels) {
    if (!isDelivered(remedy)) continue;
    await tx
      .insertInto('remedyDeliveries')
      .values({
        shopId: kase.shopId,
        id: newId(at),
        caseId: kase.id,
        decisionId,
        caseLineId,
        remedy,
        quantity,
        state: 'planned',
        at,
      })
      .execute();
  }
  if (parcels.length) await recordRemedy(open, 'planned');
  if (decision.sendBack && kase.custody === 'not_required') await expectGoods(open, accepted);
  if (pays) {
    await recordMoney(open, 'planned');
    const place = { zone: facts.zone, calendar: calendarOf(facts.country) ?? polishCalendar };
    const reduces = accepted.some(({ remedy }) => remedy === 'price_reduction');
    const waits = decision.sendBack || ['expected', 'label_issued'].includes(kase.custody);
    // A reduction is owed from the buyer's statement (43e(3)); the price, from goods or proof of sending (43e(6)).
    if (reduces) await startClocks(open, [planClock('NC-REFUND-REDUCTION', decision.answeredOn, place)]);
    else if (!waits) await startClocks(open, [planClock('NC-REFUND-WITHDRAWAL', decision.answeredOn, place)]);
  }
  await recordStage(open, pays || parcels.length > 0 ? 'settling' : 'decided');
}

async function expectGoods(open: OpenCase, lines: readonly DecisionLineInput[]): Promise<void> {
  await recordCustody(
    open,
    'expected',
    lines.map(({ caseLineId }) => caseLineId),
  );
}

async function answerRules({ tx, kase }: OpenCase): Promise<string[]> {
  const rows = await tx
    .selectFrom('clocks')
    .select('rule')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  return rows.map(({ rule }) => rule).filter(isAnswer);
}
