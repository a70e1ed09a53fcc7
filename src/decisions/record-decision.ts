import { decisionInForce } from '../cases/decision-in-force.ts';
import { recordGrants, recountClaims } from '../cases/claims.ts';
import { meetClocks } from '../cases/clock-acts.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { keepPromises } from '../cases/promise-answer.ts';
import { noteActivity, recordOutcome } from '../cases/record-axes.ts';
import type { Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { needsAdrStatement } from '../law/rejection.ts';
import { digestOf } from '../platform/events.ts';
import { recordChoiceTold } from './choice-told.ts';
import type { DecideInput, DecisionLineInput } from './decision-inputs.ts';
import { grantsOf, legalBasisOf, outcomeOf } from './deciding.ts';
import { readDecidingFacts } from './deciding-facts.ts';
import { endProposals } from './end-proposals.ts';
import { answerRules, planRemedies } from './plan-remedies.ts';

export interface NewDecision extends Pick<DecideInput, 'rootCause' | 'returnPayer' | 'conditions' | 'promisedOn'> {
  readonly lines: readonly DecisionLineInput[];
  readonly text: string;
  readonly answeredOn: Day;
  /** The buyer is asked to send the goods back. */
  readonly sendBack?: boolean | undefined;
  readonly elsewhere: { readonly evidenceFileId: string | null; readonly inTime: boolean } | null;
  /** Who wrote it, when that is not who makes it happen: approved by another, or accepted by the buyer. */
  readonly decidedBy?: string | undefined;
  readonly approvedBy?: string | null | undefined;
  readonly proposalId?: string | undefined;
}

/** Writes a decision and everything that follows from it, and says its id. The rules were asked before. */
export async function recordDecision(open: OpenCase, decision: NewDecision): Promise<string> {
  const { tx, kase, actor, at } = open;
  const { shopId } = kase;
  const facts = await readDecidingFacts(tx, kase, at);
  const outcome = outcomeOf(decision.lines);
  const id = newId(at);
  const { salt, digest } = digestOf({
    text: decision.text,
    lines: decision.lines,
    conditions: decision.conditions ?? '',
  });

  await tx
    .insertInto('decisions')
    .values({
      shopId,
      id,
      caseId: kase.id,
      supersedes: (await decisionInForce(tx, kase))?.id ?? null,
      outcome,
      elsewhere: decision.elsewhere !== null,
      evidenceFileId: decision.elsewhere?.evidenceFileId ?? null,
      answeredOn: decision.answeredOn,
      body: decision.text,
      salt,
      adr: outcome !== 'accepted' && needsAdrStatement(kase.procedure, kase.capacity) ? facts.adr : null,
      decidedBy: decision.decidedBy ?? (actor.kind === 'staff' ? actor.id : actor.kind),
      approvedBy: decision.approvedBy ?? null,
      proposalId: decision.proposalId ?? null,
      procedure: kase.procedure,
      capacity: kase.capacity,
      rootCause: decision.rootCause ?? null,
      returnPayer: decision.returnPayer ?? null,
      conditions: decision.conditions ?? '',
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
        detail: line.detail ?? null,
        position,
      })),
    )
    .execute();

  await recordGrants(open, grantsOf(decision.lines));
  await confirmOutcome(open, outcome, decision);
  const { lines, answeredOn, sendBack = false } = decision;
  await planRemedies(
    open,
    { decisionId: id, lines, answeredOn, sendBack, promisedOn: decision.promisedOn ?? null },
    facts,
  );
  if (!decision.elsewhere) await recordChoiceTold(open, id, decision);
  await endProposals(open, 'overtaken'); // one that is being accepted has ended already
  await recountClaims(open); // a rejected case gives its pieces back, a decision that supersedes it takes them again
  await meetClocks(open, await answerRules(open), decision.elsewhere?.inTime ?? false);
  await keepPromises(open);
  await noteActivity(open, { preview: decision.text, byBuyer: false });
  open.announce({
    type: 'case.decided',
    digest,
    data: {
      decisionId: id,
      outcome,
      elsewhere: decision.elsewhere !== null,
      ...(decision.rootCause && { rootCause: decision.rootCause }),
    },
  });
  return id;
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
