import { requirePermission, type Actor } from '../identity/actor.ts';
import { requireFields } from '../cases/case-fields.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { dayIn } from '../kit/day.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { DecideInput } from './decision-inputs.ts';
import { refusalOfDeciding, refusalOfLines } from './deciding.ts';
import { readDecidingFacts } from './deciding-facts.ts';
import { recordDecision } from './record-decision.ts';

/**
 * The shop decides: one act that answers the complaint, plans what follows, and starts the letter. Where
 * silence has decided already, only an acceptance confirms it.
 */
export function decide(world: World, actor: Actor, input: DecideInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, (open) => decideOpen(open, input));
}

/** The same on a case that is open already. */
export async function decideOpen(open: OpenCase, input: DecideInput): Promise<void> {
  const facts = await readDecidingFacts(open.tx, open.kase);
  refuseIf(refusalOfDeciding(open.kase, facts.answerOwed));
  refuseIf(refusalOfLines(open.kase, input.lines, facts));
  await requireFields(open, 'decision');
  await recordDecision(open, { ...input, answeredOn: dayIn(facts.zone, open.at), elsewhere: null });
}
