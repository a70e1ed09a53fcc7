import { needsSecondPerson } from '../identity/second-person.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { requireFields } from '../cases/case-fields.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { dayIn } from '../kit/day.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { refusalOfPromising } from '../law/remedy-promise.ts';
import type { World } from '../platform/world.ts';
import { worthOf } from './approval.ts';
import type { DecideInput } from './decision-inputs.ts';
import { refusalOfDeciding, refusalOfLines, refusalOfParcel } from './deciding.ts';
import { readDecidingFacts, type ReadDecidingFacts } from './deciding-facts.ts';
import { putToApproval } from './put-to-approval.ts';
import { recordDecision } from './record-decision.ts';

/**
 * The shop decides: one act that answers the complaint, plans what follows, and starts the letter. Where
 * silence has decided already, only an acceptance confirms it. Above the shop's limit it waits for a second person.
 */
export function decide(world: World, actor: Actor, input: DecideInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, (open) => decideOpen(open, input));
}

/** The same on a case that is open already. */
async function decideOpen(open: OpenCase, input: DecideInput): Promise<void> {
  const facts = await judgeDecision(open, input);
  const worth = worthOf(input.lines, facts.lines);
  if (needsSecondPerson(facts.approvalLimit, { amount: worth, currency: facts.currency }))
    return putToApproval(open, { kind: 'decision', input, worth, currency: facts.currency });
  await recordDecision(open, { ...input, answeredOn: dayIn(facts.zone, open.at), elsewhere: null });
}

/** Every rule a decision has to pass, whoever makes it and however often it is asked. */
export async function judgeDecision(open: OpenCase, input: DecideInput): Promise<ReadDecidingFacts> {
  const facts = await readDecidingFacts(open.tx, open.kase, open.at);
  refuseIf(facts.waits ? 'decision-waits' : refusalOfDeciding(open.kase, facts.answerOwed));
  refuseIf(refusalOfLines(open.kase, input.lines, facts));
  refuseIf(refusalOfParcel(open.kase, input.returnPayer));
  const wrongDay = input.promisedOn && refusalOfPromising(input.promisedOn, { today: dayIn(facts.zone, open.at) });
  if (wrongDay) throw new Refusal('invalid', wrongDay, { fields: [{ field: 'promisedOn', reason: wrongDay }] });
  await requireFields(open, 'decision');
  return facts;
}
