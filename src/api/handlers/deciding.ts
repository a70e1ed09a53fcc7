import { approveDecision, sendBackDecision, takeBackDecision } from '../../decisions/approve-decision.ts';
import { tellChoiceByPhone } from '../../decisions/choice-told.ts';
import { findProposals, findWaiting } from '../../decisions/find-proposals.ts';
import { withdrawProposal } from '../../decisions/answer-proposal.ts';
import { propose } from '../../decisions/propose.ts';
import { member, ofKnownCase } from './base.ts';
import { upon } from './upon.ts';

export const approvalsHandlers = {
  find: member.approvals.find.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    waiting: await findWaiting(world, actor, input),
  })),
  approve: member.approvals.approve.handler(upon(approveDecision)),
  sendBack: member.approvals.sendBack.handler(upon(sendBackDecision)),
  takeBack: member.approvals.takeBack.handler(upon(takeBackDecision)),
};

export const proposalsHandlers = {
  list: member.proposals.list.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: await findProposals(world, actor, input),
  })),
  propose: member.proposals.propose.handler(upon(propose)),
  withdraw: member.proposals.withdraw.handler(upon(withdrawProposal)),
  tellChoice: member.proposals.tellChoice.handler(upon(tellChoiceByPhone)),
};
