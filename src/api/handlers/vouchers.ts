import { issueVoucher } from '../../vouchers/issue-voucher.ts';
import { listShopVouchers } from '../../vouchers/list-shop-vouchers.ts';
import { listVouchers } from '../../vouchers/list-vouchers.ts';
import { checkVoucher, redeemVoucher } from '../../vouchers/redeem-voucher.ts';
import { voidVoucher } from '../../vouchers/void-voucher.ts';
import { member } from './base.ts';
import { upon } from './upon.ts';

export const vouchersHandlers = {
  list: member.vouchers.list.handler(async ({ context: { world, actor }, input }) =>
    input.caseId
      ? { items: await listVouchers(world, actor, { caseId: input.caseId }), next: null, open: [] }
      : listShopVouchers(world, actor, input),
  ),
  check: member.vouchers.check.handler(({ context: { world, actor }, input }) => checkVoucher(world, actor, input)),
  redeem: member.vouchers.redeem.handler(({ context: { world, actor }, input }) => redeemVoucher(world, actor, input)),
  issue: member.vouchers.issue.handler(upon(issueVoucher)),
  void: member.vouchers.void.handler(({ context: { world, actor }, input }) => voidVoucher(world, actor, input)),
};
