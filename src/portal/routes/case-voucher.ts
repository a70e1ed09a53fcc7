import type { FastifyInstance } from 'fastify';

import { Refusal } from '../../kit/refusal.ts';
import { chooseVoucher, takeBackVoucherChoice } from '../../refunds/choose-voucher.ts';
import type { Portal } from '../door.ts';
import { typedText } from '../forms/read-form.ts';
import { caseVisitOf } from '../visit/case-visit.ts';
import { typedOf } from '../visit/form-body.ts';
import { seeOther } from '../visit/send-page.ts';
import type { Token } from './case.tsx';

/** Money or a voucher: the buyer's own choice, and the way back from it. */
export function mountCaseVoucher(app: FastifyInstance, { world }: Portal): void {
  app.post<Token>('/c/:token/voucher', async (request, reply) => {
    const { actor, caseId, base, frame } = await caseVisitOf(world, request, request.params.token);
    const choice = typedText(typedOf(request), 'choice');
    try {
      if (choice === 'voucher') await chooseVoucher(world, actor, { caseId, locale: frame.words.locale });
      else if (choice === 'money') await takeBackVoucherChoice(world, actor, { caseId });
      else return seeOther(reply, base);
    } catch (error) {
      // Approved, sent or answered in another window meanwhile: the page says so and shows what is.
      if (error instanceof Refusal && error.kind === 'conflict') return seeOther(reply, `${base}?done=late`);
      throw error;
    }
    return seeOther(reply, `${base}?done=${choice}`);
  });
}
