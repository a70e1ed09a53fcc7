import type { FastifyInstance } from 'fastify';

import { Refusal } from '../../kit/refusal.ts';
import { chooseAfterLoss } from '../../recovery/choose-after-loss.ts';
import { setLastDate, withdrawUndelivered } from '../../recovery/set-last-date.ts';
import { chooseAfterLossInput, lastDateInput } from '../../recovery/trace-inputs.ts';
import type { Portal } from '../door.ts';
import { typedText } from '../forms/read-form.ts';
import { caseVisitOf } from '../visit/case-visit.ts';
import { typedOf } from '../visit/form-body.ts';
import { seeOther } from '../visit/send-page.ts';
import type { Token } from './case.tsx';
import { sendCasePage } from './case/page.tsx';

/** Delivery is overdue: the buyer sets an additional time, and withdraws once it has lapsed. Lost: they say what they want. */
export function mountCaseTrace(app: FastifyInstance, portal: Portal): void {
  const { world } = portal;

  app.post<Token>('/c/:token/last-date', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base } = visit;
    const typed = typedOf(request);
    const again = (reason: string) =>
      sendCasePage(portal, reply, visit, {
        lastDate: { action: `${base}/last-date`, typed, problems: [{ field: 'until', reason }] },
      });
    const read = lastDateInput.safeParse({ caseId, until: typedText(typed, 'until').trim() });
    if (!read.success) return again('last-date');
    try {
      await setLastDate(world, actor, read.data);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
      if (error.kind === 'invalid') return again('last-date');
      return seeOther(reply, base); // sent twice, or decided meanwhile: the page shows what is
    }
    return seeOther(reply, `${base}?done=dated#trace`);
  });

  app.post<Token>('/c/:token/lost', async (request, reply) => {
    const { actor, caseId, base } = await caseVisitOf(world, request, request.params.token);
    const read = chooseAfterLossInput.safeParse({ caseId, choice: typedText(typedOf(request), 'choice') });
    if (!read.success) return seeOther(reply, base);
    try {
      await chooseAfterLoss(world, actor, read.data);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
      return seeOther(reply, base); // decided meanwhile: the page shows what is
    }
    return seeOther(reply, `${base}?done=chosen#trace`);
  });

  app.post<Token>('/c/:token/withdraw-undelivered', async (request, reply) => {
    const { actor, caseId, base } = await caseVisitOf(world, request, request.params.token);
    try {
      await withdrawUndelivered(world, actor, { caseId });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
      return seeOther(reply, base);
    }
    return seeOther(reply, `${base}?done=undelivered`);
  });
}
