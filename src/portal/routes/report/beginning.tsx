import type { FastifyInstance, FastifyReply } from 'fastify';

import { saveAnswers } from '../../../cases/form-drafts.ts';
import type { FieldProblem } from '../../../kit/refusal.ts';
import { issues, type Issue } from '../../../law/vocabulary.ts';
import type { Portal, Slug } from '../../door.ts';
import { readForm, type Typed } from '../../forms/read-form.ts';
import { whatHappenedForm } from '../../forms/report.ts';
import { WhatHappenedPage } from '../../pages/report/what-happened.tsx';
import { visitOf, type Visit } from '../../visit/channel-visit.ts';
import { carryOf, draftFor, draftOf, linkedOrderOf, tieOrder } from '../../visit/drafts.ts';
import { typedOf } from '../../visit/form-body.ts';
import { seeOther, sendPage } from '../../visit/send-page.ts';
import { hrefOf, reportOf, type Report } from './report-visit.ts';
import { positionOf } from './steps.ts';

type Begin = Slug & { Querystring: { issue?: string; form?: string } };

/** What happened. The only page that opens a draft. */
export function mountReportBeginning(app: FastifyInstance, { world, scriptHref }: Portal): void {
  interface Shown {
    readonly typed: Typed;
    readonly problems?: readonly FieldProblem[];
    readonly preset?: Issue | null;
    readonly report?: Report | null;
    readonly carry: string;
  }
  const page = (reply: FastifyReply, visit: Visit, { typed, problems = [], preset = null, report, carry }: Shown) =>
    sendPage(
      reply,
      visit.frame,
      <WhatHappenedPage
        words={visit.frame.words}
        action={hrefOf(visit.base, 'what-happened', carry)}
        backHref={visit.base}
        at={report && report.steps.length > 1 ? positionOf(report.steps, 'what-happened') : null}
        typed={typed}
        problems={problems}
        preset={preset}
      />,
      {
        title: visit.frame.words.t('portal.report.whatHappened'),
        scriptHref,
        ...(problems.length > 0 && { status: 422, failed: true }),
      },
    );

  app.get<Begin>('/z/:slug/report', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const door = { world, visit, request };
    const draft = await draftOf(door, 'report');
    const carry = carryOf(request);
    const report = draft && !draft.submittedCaseId ? await reportOf(door, draft, carry) : null;
    const preset = issues.find((issue) => issue === request.query.issue) ?? null;
    // A choice just made on the first page outweighs one made before.
    const typed = preset ? {} : ((report?.draft.answers['what-happened'] as Typed | undefined) ?? {});
    return page(reply, visit, { typed, preset, report, carry });
  });

  app.post<Begin>('/z/:slug/report', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const typed = typedOf(request);
    const answer = readForm(whatHappenedForm, typed);
    if (!answer.ok) return page(reply, visit, { typed, problems: answer.problems, carry: carryOf(request) });
    const door = { world, visit, request, reply };
    const { draft, carry } = await draftFor(door, 'report');
    // Whoever came by a mail since then means the order of that mail.
    const linked = await linkedOrderOf(door);
    const tied = await tieOrder(world, draft, linked?.orderId ?? null);
    const answers = { 'what-happened': typed };
    await saveAnswers(world, tied, answers);
    const report = await reportOf(door, { ...tied, answers: { ...tied.answers, ...answers } }, carry);
    return seeOther(reply, report.href(report.steps.includes('order') ? 'order' : 'roads'));
  });
}
