import { approveRefunds } from '../../refunds/approve-refunds.ts';
import { callOffRefund } from '../../refunds/call-off-refund.ts';
import { takeBackVoucherChoice } from '../../refunds/choose-voucher.ts';
import { listDueRefunds } from '../../refunds/list-due-refunds.ts';
import { listRefunds } from '../../refunds/list-refunds.ts';
import { lookNow } from '../../refunds/look-now.ts';
import { planRefund } from '../../refunds/plan-refund.ts';
import { resolveRefund } from '../../refunds/resolve-refund.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';

export const refundsHandlers = {
  due: member.refunds.due.handler(async ({ context: { world, actor }, input }) => {
    const { items, ...page } = await listDueRefunds(world, actor, input);
    return { ...page, items: [...items] };
  }),
  approve: member.refunds.approve.handler(async ({ context: { world, actor }, input }) => ({
    items: await approveRefunds(world, actor, input),
  })),
  ofCase: member.refunds.ofCase.handler(async ({ context: { world, actor }, input }) => {
    const { attempts, ways, ...rest } = await listRefunds(world, actor, input);
    return { ...rest, attempts: [...attempts], ways: [...ways] };
  }),
  plan: member.refunds.plan.handler(({ context, input }) =>
    planRefund(context.world, context.actor, { ...input, expectedVersion: seen(context, input) }),
  ),
  callOff: member.refunds.callOff.handler(({ context: { world, actor }, input }) => callOffRefund(world, actor, input)),
  takeBackVoucher: member.refunds.takeBackVoucher.handler(({ context: { world, actor }, input }) =>
    takeBackVoucherChoice(world, actor, input),
  ),
  look: member.refunds.look.handler(({ context: { world, actor }, input }) => lookNow(world, actor, input)),
  resolve: member.refunds.resolve.handler(({ context: { world, actor }, input }) => resolveRefund(world, actor, input)),
};
