import { changePromisedDay } from '../../cases/change-promised-day.ts';
import { answerElsewhere } from '../../decisions/answer-elsewhere.ts';
import { findGrounds } from '../../decisions/case-acts.ts';
import { decide } from '../../decisions/decide.ts';
import { findSettlement } from '../../decisions/find-settlement.ts';
import { finishRemedy } from '../../decisions/finish-remedy.ts';
import { previewDecision } from '../../decisions/preview-decision.ts';
import { reviewWithdrawal } from '../../decisions/review-withdrawal.ts';
import { recordMoneySent } from '../../refunds/record-money-sent.ts';
import { giveProof } from '../../returns/give-proof.ts';
import { receiveGoods } from '../../returns/receive-goods.ts';
import { member, ofKnownCase } from './base.ts';
import { seen } from './cases.ts';
import { shownCase } from './shown-case.ts';
import { seesMoney, settlementWithoutMoney } from './without-money.ts';

export const settlingHandlers = {
  find: member.settling.find.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => {
    const settled = await findSettlement(world, actor, input);
    return seesMoney(actor) ? settled : settlementWithoutMoney(settled);
  }),
  grounds: member.settling.grounds.handler(async ({ context: { world, actor }, input }) => ({
    items: await findGrounds(world, actor, input),
  })),
  preview: member.settling.preview.handler(({ context: { world, actor }, input }) =>
    previewDecision(world, actor, input),
  ),
  decide: member.settling.decide.handler(async ({ context, input }) => {
    await decide(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  answerElsewhere: member.settling.answerElsewhere.handler(async ({ context, input }) => {
    await answerElsewhere(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  reviewWithdrawal: member.settling.reviewWithdrawal.handler(async ({ context, input }) => {
    await reviewWithdrawal(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  goods: member.settling.goods.handler(async ({ context, input }) => {
    await receiveGoods(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  proof: member.settling.proof.handler(async ({ context: { world, actor }, input }) => {
    await giveProof(world, actor, input);
    return shownCase(world, actor, input.caseId);
  }),
  money: member.settling.money.handler(async ({ context, input }) => {
    await recordMoneySent(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  remedy: member.settling.remedy.handler(async ({ context, input }) => {
    await finishRemedy(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  promise: member.settling.promise.handler(async ({ context, input }) => {
    await changePromisedDay(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
};
