import { adjustRefundInput } from '../../refunds/adjusted.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

export const refundSumsContract = {
  adjust: route('POST', '/cases/{caseId}/refund-sums', {
    tags: ['Decisions and settling'],
    summary: 'Say what the order does not know about the sum of a refund; it is worked out anew',
  })
    .input(adjustRefundInput)
    .output(caseDetail),
};
