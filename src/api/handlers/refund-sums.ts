import { adjustRefund } from '../../refunds/adjust-refund.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';
import { shownCase } from './shown-case.ts';

export const refundSumsHandlers = {
  adjust: member.refundSums.adjust.handler(async ({ context, input }) => {
    await adjustRefund(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
};
