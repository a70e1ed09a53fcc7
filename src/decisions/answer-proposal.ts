import { requireBuyerOf, requirePermission, system, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { promiseAnswer } from '../cases/promise-answer.ts';
import { noteActivity, recordStage } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { isLocale } from '../kit/locale.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { refusalOfLines } from './deciding.ts';
import { readDecidingFacts } from './deciding-facts.ts';
import { endProposals } from './end-proposals.ts';
import { decisionOfOption, refusalOfAnswering, refusalOfProposing } from './proposal.ts';
import { proposalOption, type AnswerProposalInput, type OnProposalInput } from './proposal-inputs.ts';
import { dropWaiting } from './put-to-approval.ts';
import { recordDecision } from './record-decision.ts';
import { settleWithdrawalOtherwise } from './settle-withdrawal.ts';

/** The buyer answers: what they accept is a decision at once, in one transaction; a "no" leaves everything as it was. */
export function answerProposal(world: World, actor: Actor, input: AnswerProposalInput): Promise<void> {
  requireBuyerOf(actor, input.caseId, 'decide cases');
  return inCase(world, actor, input, async (open) => {
    const proposal = await readProposal(open, input.proposalId);
    refuseIf(refusalOfAnswering(proposal, open.at));
    if (input.option === null) return decline(open, input.proposalId);
    const option = found(proposal.options[input.option], 'option');
    await accept(open, { ...proposal, option, chosen: input.option });
  });
}

/** The shop takes its proposal back, before it was accepted. */
export function withdrawProposal(world: World, actor: Actor, input: OnProposalInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, async (open) => {
    const { state } = await readProposal(open, input.proposalId);
    refuseIf(state === 'open' ? null : 'proposal-over');
    await endProposals(open, 'withdrawn');
    await wakeUp(open);
    open.announce({ type: 'case.proposal-withdrawn', data: { proposalId: input.proposalId } });
  });
}

/** Nobody answered in its time. */
export function expireProposal(world: World, on: { shopId: string; caseId: string }): Promise<void> {
  return inCase(world, system(on.shopId, 'proposals'), on, async (open) => {
    const proposalId = await endProposals(open, 'expired');
    if (!proposalId) return;
    await wakeUp(open);
    open.announce({ type: 'case.proposal-expired', data: { proposalId } });
  });
}

async function decline(open: OpenCase, proposalId: string): Promise<void> {
  await endProposals(open, 'declined');
  await wakeUp(open);
  await noteActivity(open, { preview: await sayToShop(open, 'decisions.proposal.declined'), byBuyer: true });
  open.announce({ type: 'case.proposal-declined', data: { proposalId } });
  await promiseAnswer(open);
}

type Accepted = Awaited<ReturnType<typeof readProposal>> & {
  readonly option: ReturnType<typeof proposalOption.parse>;
  readonly chosen: number;
};

async function accept(open: OpenCase, proposal: Accepted): Promise<void> {
  const { tx, kase, at } = open;
  const { id, option, chosen } = proposal;
  const facts = await readDecidingFacts(tx, kase, at);
  const lines = decisionOfOption(option);
  refuseIf(refusalOfProposing(kase) ?? refusalOfLines(kase, lines, facts));
  // The shop had given its word: what colleagues were still talking about is overtaken.
  if (facts.waits) await dropWaiting(open);
  // Closed for now, so that the decision does not count it as overtaken.
  await endProposals(open, 'withdrawn');
  const decisionId = await recordDecision(open, {
    lines,
    text: await sayToBuyer(open, proposal.at, facts.zone),
    answeredOn: dayIn(facts.zone, at),
    sendBack: option.sendBack && kase.custody === 'not_required',
    ...(option.sendBack && kase.procedure !== 'withdrawal' && { returnPayer: 'shop' as const }),
    elsewhere: null,
    decidedBy: proposal.proposedBy,
    approvedBy: proposal.approvedBy,
    proposalId: id,
  });
  await tx
    .updateTable('proposals')
    .set({ state: 'accepted', chosen, decisionId, endedAt: at })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', id)
    .execute();
  if (kase.procedure === 'withdrawal') await settleWithdrawalOtherwise(open, option);
  await noteActivity(open, { preview: await sayToShop(open, 'decisions.proposal.accepted'), byBuyer: true });
  open.announce({ type: 'case.proposal-accepted', data: { proposalId: id, decisionId, option: chosen } });
}

async function readProposal({ tx, kase }: OpenCase, id: string) {
  const row = await tx
    .selectFrom('proposals')
    .select(['id', 'state', 'options', 'expiresAt', 'proposedBy', 'approvedBy', 'at'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', '=', id)
    .executeTakeFirst();
  const { options, ...proposal } = found(row, 'proposal');
  return { ...proposal, options: proposalOption.array().parse(options) };
}

/** It waited for the buyer: it waits for the shop again. */
async function wakeUp(open: OpenCase): Promise<void> {
  if (open.kase.stage === 'waiting_customer') await recordStage(open, 'in_review');
}

async function sayToBuyer({ tx, kase }: OpenCase, proposedAt: Date, zone: string): Promise<string> {
  const { locale } = await tx
    .selectFrom('cases')
    .select('locale')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .executeTakeFirstOrThrow();
  const words = wordsIn(locale);
  return words.t('decisions.proposal.agreed', { day: words.day(dayIn(zone, proposedAt)) });
}

async function sayToShop(
  { tx, kase }: OpenCase,
  key: 'decisions.proposal.accepted' | 'decisions.proposal.declined',
): Promise<string> {
  const { locale } = await tx
    .selectFrom('shops')
    .select('locale')
    .where('id', '=', kase.shopId)
    .executeTakeFirstOrThrow();
  return wordsIn(isLocale(locale) ? locale : 'pl').t(key);
}
