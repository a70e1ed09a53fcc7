import { needsSecondPerson } from '../identity/second-person.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { dayIn } from '../kit/day.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { worthOf } from './approval.ts';
import { readDecidingFacts, type ReadDecidingFacts } from './deciding-facts.ts';
import { decisionOfOption, refusalOfOptions, refusalOfProposing, refusalOfUntil } from './proposal.ts';
import type { ProposeInput } from './proposal-inputs.ts';
import { putToApproval } from './put-to-approval.ts';
import { recordProposal } from './record-proposal.ts';

/** The shop proposes: the buyer may accept, choose or decline on the page of the case. What is above the limit waits for a second person first. */
export function propose(world: World, actor: Actor, input: ProposeInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, async (open) => {
    const facts = await judgeProposal(open, input);
    const worth = Math.max(...input.options.map((option) => worthOf(decisionOfOption(option), facts.lines)));
    if (needsSecondPerson(facts.approvalLimit, { amount: worth, currency: facts.currency }))
      return putToApproval(open, { kind: 'proposal', input, worth, currency: facts.currency });
    await recordProposal(open, input);
  });
}

/** Every rule a proposal has to pass. */
export async function judgeProposal(open: OpenCase, input: ProposeInput): Promise<ReadDecidingFacts> {
  const facts = await readDecidingFacts(open.tx, open.kase, open.at);
  refuseIf(facts.waits ? 'decision-waits' : refusalOfProposing(open.kase));
  refuseIf(refusalOfOptions(open.kase, input.options, facts));
  const wrong = refusalOfUntil(input.until, dayIn(facts.zone, open.at));
  if (wrong) throw new Refusal('invalid', wrong, { fields: [{ field: 'until', reason: wrong }] });
  const already = await open.tx
    .selectFrom('proposals')
    .select('id')
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  refuseIf(already ? 'proposal-open' : null);
  return facts;
}
