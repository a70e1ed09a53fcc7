import { z } from 'zod';

import {
  issueVoucherInput,
  listVouchersInput,
  redeemVoucherInput,
  voidVoucherInput,
  voucherCodeInput,
} from '../../vouchers/voucher-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Vouchers'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const standing = z.enum(['active', 'used', 'void', 'expired']);

const checked = z.object({
  standing,
  value: z.number().describe('minor units'),
  left: z.number().describe('minor units that can still be taken off'),
  currency: z.string(),
  singleUse: z.boolean().describe('what is left after the first use is lost'),
  validUntil: day,
});

export const vouchersContract = {
  list: route('GET', '/vouchers', {
    tags,
    summary: 'Vouchers of the shop, or of a case, without their codes; as files at /vouchers.csv and .xlsx',
  })
    .input(listVouchersInput)
    .output(
      z.object({
        items: z.array(
          checked.extend({
            id: z.uuid(),
            caseId: z.uuid(),
            caseNumber: z.string(),
            codeEnd: z.string(),
            issuedAt: z.date(),
            voidReason: z.string().nullable(),
          }),
        ),
        next: z.string().nullable(),
        open: z
          .array(z.object({ currency: z.string(), count: z.number(), left: z.number() }))
          .describe('what can still be used, by currency, in minor units; empty for a case'),
      }),
    ),
  check: route('POST', '/vouchers/check', {
    tags,
    summary: 'What a code is worth now; for your checkout',
    description: 'The code is money: it is told in the body, since addresses are written into logs.',
  })
    .input(voucherCodeInput)
    .output(checked),
  redeem: route('POST', '/vouchers/redeem', {
    tags,
    summary: 'Take an amount off; the same key again is the same use',
  })
    .input(redeemVoucherInput)
    .output(checked),
  issue: route('POST', '/cases/{caseId}/vouchers', {
    tags,
    summary: 'Make the code of a voucher that was granted, and mail it',
  })
    .input(issueVoucherInput)
    .output(caseDetail),
  void: route('POST', '/vouchers/{voucherId}/void', { tags, summary: 'Make a voucher worth nothing' }).input(
    voidVoucherInput,
  ),
};
