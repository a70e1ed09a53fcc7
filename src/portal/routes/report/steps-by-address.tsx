import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { saveAnswers } from '../../../cases/form-drafts.ts';
import { submitCase } from '../../../cases/submit-case.ts';
import { openDraftThumbnail } from '../../../files/open-file.ts';
import { buyer } from '../../../identity/actor.ts';
import { isId } from '../../../kit/id.ts';
import { found, Refusal, type FieldProblem } from '../../../kit/refusal.ts';
import { limitTries, type Limit } from '../../../platform/rate-limit.ts';
import type { Portal } from '../../door.ts';
import type { Typed } from '../../forms/read-form.ts';
import { visitOf } from '../../visit/channel-visit.ts';
import { carryOf, draftOf } from '../../visit/drafts.ts';
import { draftGone } from '../../visit/failing.tsx';
import { typedOf } from '../../visit/form-body.ts';
import { seeOther, sendPage } from '../../visit/send-page.ts';
import { readStep } from './answers.ts';
import { answerEnhancer, draftFilesOf, takePhotos } from './photos.ts';
import { nextOf, reportOf, type Report } from './report-visit.ts';
import { answerSent } from './sent.ts';
import { isAskingStep, showStep, type AskingStep } from './show-step.tsx';
import { statementOf } from './statement.ts';

/** From one address. A withdrawal has no such limit. */
export const reportLimit: Limit = { name: 'report', tries: 30, seconds: 3600 };

type ByStep = { Params: { slug: string; step: string } };

/** The questions, one a page, each at its address; and the last page, which files the report. */
export function mountReportSteps(app: FastifyInstance, { world, scriptHref }: Portal): void {
  app.get<ByStep>('/z/:slug/report/:step', async (request, reply) => {
    const opened = await open(request, reply);
    if ('answered' in opened) return opened.answered;
    const { report, step } = opened;
    const { steps } = report;
    const next = nextOf(report);
    // A page whose question does not matter here, or that comes after one not answered yet.
    if (!steps.includes(step) || steps.indexOf(step) > steps.indexOf(next)) return seeOther(reply, report.href(next));
    return show(reply, report, step, (report.draft.answers[step] as Typed | undefined) ?? {});
  });

  app.post<ByStep>('/z/:slug/report/:step', async (request, reply) => {
    const opened = await open(request, reply);
    if ('answered' in opened) return opened.answered;
    const { report, step } = opened;
    if (!report.steps.includes(step)) return seeOther(reply, report.href(nextOf(report)));
    if (step === 'check') return send(request, reply, report);
    if (step === 'photos') return savePhotos(request, reply, report);
    const typed = typedOf(request);
    const answer = readStep(step, typed, report.asked, report.answers);
    return answer.ok
      ? saveAndGoOn(request, reply, report, { [step]: typed })
      : show(reply, report, step, typed, answer.problems);
  });

  app.get<{ Params: { slug: string; fileId: string } }>('/z/:slug/report/photos/:fileId', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const draft = found(await draftOf({ world, visit, request }, 'report'), 'file');
    const { fileId } = request.params;
    if (!isId(fileId)) throw new Refusal('missing', 'file');
    const { stream, size } = await openDraftThumbnail(world, { shopId: draft.shopId, draftId: draft.id, fileId });
    return reply
      .header('content-type', 'image/webp')
      .header('content-length', size)
      .header('cache-control', 'private, max-age=3600')
      .send(stream);
  });

  async function open(
    request: FastifyRequest<ByStep>,
    reply: FastifyReply,
  ): Promise<{ answered: FastifyReply } | { report: Report; step: AskingStep }> {
    const { slug, step } = request.params;
    if (!isAskingStep(step)) throw new Refusal('missing', 'page');
    const visit = await visitOf(world, request, slug);
    const door = { world, visit, request };
    const draft = await draftOf(door, 'report');
    if (!draft) return { answered: draftGone(reply, visit) };
    if (draft.submittedCaseId) return { answered: await answerSent(world, reply, visit, draft) };
    return { report: await reportOf(door, draft, carryOf(request)), step };
  }

  async function show(
    reply: FastifyReply,
    report: Report,
    step: AskingStep,
    typed: Typed,
    problems: readonly FieldProblem[] = [],
  ) {
    const files = step === 'photos' || step === 'check' ? await draftFilesOf(report) : [];
    const { title, page } = showStep(report, step, { typed, problems, files });
    return sendPage(reply, report.visit.frame, page, {
      title,
      scriptHref,
      ...(problems.length > 0 && { status: 422, failed: true }),
    });
  }

  async function savePhotos(request: FastifyRequest, reply: FastifyReply, report: Report) {
    const taken = await takePhotos(report, request);
    const answered = answerEnhancer(report, request, reply, taken);
    if (answered) return answered;
    if (taken.problems.length > 0) return show(reply, report, 'photos', {}, taken.problems);
    return taken.removed ? seeOther(reply, report.href('photos')) : saveAndGoOn(request, reply, report, { photos: {} });
  }

  /** Keeps the answer, then on to the next page that is not answered: after a change that is the last one. */
  async function saveAndGoOn(
    request: FastifyRequest,
    reply: FastifyReply,
    { visit, draft }: Report,
    answer: Readonly<Record<string, Typed>>,
  ) {
    await saveAnswers(world, draft, answer);
    const answers = { ...draft.answers, ...answer };
    const report = await reportOf({ world, visit, request }, { ...draft, answers }, carryOf(request));
    return seeOther(reply, report.href(nextOf(report)));
  }

  async function send(request: FastifyRequest, reply: FastifyReply, report: Report) {
    const next = nextOf(report);
    if (next !== 'check') return seeOther(reply, report.href(next));
    await limitTries(world, reportLimit, request.ip);
    const files = await draftFilesOf(report);
    const statement = statementOf(
      report,
      files.map(({ id }) => id),
    );
    const { token } = await submitCase(world, buyer(report.draft.shopId), statement, { draftId: report.draft.id });
    return seeOther(reply, `/c/${token}/done`);
  }
}
