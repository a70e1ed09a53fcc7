import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { lowerFlag } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { refusalOfApproving } from './approval.ts';
import type { ApproveInput, SendBackInput } from './approval-inputs.ts';
import { judgeDecision } from './decide.ts';
import { decideInput } from './decision-inputs.ts';
import { judgeProposal } from './propose.ts';
import { proposeInput } from './proposal-inputs.ts';
import { recordDecision } from './record-decision.ts';
import { recordProposal } from './record-proposal.ts';

/** The second person agrees: now it is decided, or proposed, as it was written. The rules are asked again, by the facts of today. */
export function approveDecision(world: World, actor: Actor, input: ApproveInput): Promise<void> {
  requirePermission(actor, 'approve decisions');
  return inCase(world, actor, input, async (open): Promise<void> => {
    const waiting = await readWaiting(open, input.waitingId);
    refuseIf(refusalOfApproving(waiting.askedBy, actor));
    await answer(open, waiting.id, 'approved', null);
    open.announce({
      type: 'case.approved',
      data: { waitingId: waiting.id, kind: waiting.kind, askedBy: waiting.askedBy },
    });
    const people = { decidedBy: waiting.askedBy, approvedBy: actor.id };
    if (waiting.kind === 'proposal') {
      const proposal = proposeInput.parse(waiting.input);
      await judgeProposal(open, proposal);
      return recordProposal(open, proposal, people);
    }
    const decision = decideInput.parse(waiting.input);
    const facts = await judgeDecision(open, decision);
    await recordDecision(open, { ...decision, ...people, answeredOn: dayIn(facts.zone, open.at), elsewhere: null });
  });
}

/** Not like this: back to who wrote it, with a note. */
export function sendBackDecision(world: World, actor: Actor, input: SendBackInput): Promise<void> {
  requirePermission(actor, 'approve decisions');
  return inCase(world, actor, input, async (open) => {
    const waiting = await readWaiting(open, input.waitingId);
    refuseIf(refusalOfApproving(waiting.askedBy, actor));
    await answer(open, waiting.id, 'sent_back', input.note);
    open.announce({
      type: 'case.sent-back',
      data: { waitingId: waiting.id, kind: waiting.kind, askedBy: waiting.askedBy },
    });
  });
}

/** Who wrote it takes it back. */
export function takeBackDecision(world: World, actor: Actor, input: ApproveInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, async (open) => {
    const waiting = await readWaiting(open, input.waitingId);
    refuseIf(waiting.askedBy === actor.id ? null : 'not-yours');
    await answer(open, waiting.id, 'taken_back', null);
    open.announce({ type: 'case.approval-taken-back', data: { waitingId: waiting.id, kind: waiting.kind } });
  });
}

async function readWaiting({ tx, kase }: OpenCase, id: string) {
  const row = await tx
    .selectFrom('waitingDecisions')
    .select(['id', 'kind', 'input', 'askedBy', 'state'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', '=', id)
    .executeTakeFirst();
  const waiting = found(row, 'waiting-decision');
  refuseIf(waiting.state === 'waiting' ? null : 'already-answered');
  return waiting;
}

async function answer(
  open: OpenCase,
  id: string,
  state: 'approved' | 'sent_back' | 'taken_back',
  note: string | null,
): Promise<void> {
  const { tx, kase, actor, at } = open;
  await tx
    .updateTable('waitingDecisions')
    .set({ state, answeredBy: actor.id ?? actor.kind, answeredAt: at, note })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', id)
    .execute();
  await lowerFlag(open, 'awaits-approval');
}
