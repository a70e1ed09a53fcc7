import type { FastifyInstance } from 'fastify';

import { givePayoutAccount } from '../../cases/afterwards.ts';
import { answerProposal } from '../../decisions/answer-proposal.ts';
import { takeBack } from '../../cases/take-back.ts';
import { openFile } from '../../files/open-file.ts';
import { listWaitingFiles, removeWaitingFile } from '../../files/list-files.ts';
import { isId } from '../../kit/id.ts';
import { Refusal } from '../../kit/refusal.ts';
import { sendLink } from '../../messages/ask-link.ts';
import { caseDocument } from '../../messages/case-document.ts';
import { writeToShop } from '../../messages/write-to-shop.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import { giveProof } from '../../returns/give-proof.ts';
import type { Portal } from '../door.ts';
import { accountForm, proposalForm, replyForm, sendingForm, takeBackForm } from '../forms/afterwards.ts';
import { readForm, typedText } from '../forms/read-form.ts';
import { TakeBackPage } from '../pages/case/take-back.tsx';
import { caseVisitOf } from '../visit/case-visit.ts';
import { readMultipart, typedOf } from '../visit/form-body.ts';
import { answerPhoto, wantsJson } from '../visit/photo-upload.ts';
import { seeOther, sendPage } from '../visit/send-page.ts';
import { sendCasePage } from './case/page.tsx';

export type Token = { Params: { token: string } };
type TokenFile = { Params: { token: string; fileId: string } };

const notices = {
  replied: 'portal.case.sentReply',
  sent: 'portal.case.savedProof',
  account: 'portal.after.saved',
  link: 'portal.case.linkSent',
  accepted: 'portal.offer.accepted',
  declined: 'portal.offer.declined',
  over: 'portal.offer.over',
  asked: 'portal.case.takeBackAsked',
  cancelled: 'portal.case.takenBack',
  label: 'sendback.asked',
  unlabel: 'sendback.given-up',
  dated: 'recovery.page.dated',
  undelivered: 'recovery.page.undelivered',
  chosen: 'collected.page.done',
  voucher: 'vouchers.done.chosen',
  money: 'vouchers.done.taken-back',
  late: 'vouchers.done.late',
} as const;

/** The page of a case and what the buyer may do on it. Whoever holds the token is its buyer. */
export function mountCase(app: FastifyInstance, portal: Portal): void {
  const { world, scriptHref } = portal;

  app.get<Token & { Querystring: { done?: string } }>('/c/:token', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const done = request.query.done as keyof typeof notices | undefined;
    const notice =
      done && Object.hasOwn(notices, done)
        ? ({ kind: 'ok', title: visit.frame.words.t(notices[done]) } as const)
        : null;
    return sendCasePage(portal, reply, visit, { notice });
  });

  app.post<Token>('/c/:token/reply', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base } = visit;
    const sent = await readMultipart(world, request, actor, { caseId }, 'photos');
    const removed = typedText(sent.typed, 'removePhoto');
    if (isId(removed)) await removeWaitingFile(world, actor, { caseId, fileId: removed });
    const fileIds = (await listWaitingFiles(world, actor, { caseId })).map(({ id }) => id);
    const answer = readForm(replyForm(fileIds.length > 0), sent.typed);
    const problems = [...sent.problems, ...(answer.ok ? [] : answer.problems)];
    if (removed || problems.length || !answer.ok) {
      return sendCasePage(portal, reply, visit, {
        reply: { action: `${base}/reply`, typed: sent.typed, problems: removed ? [] : problems },
      });
    }
    await writeToShop(world, actor, { caseId, body: answer.value.message ?? '', fileIds });
    return seeOther(reply, `${base}?done=replied#history`);
  });

  app.post<Token>('/c/:token/photos', async (request, reply) => {
    const { actor, caseId, base, frame } = await caseVisitOf(world, request, request.params.token);
    const sent = await readMultipart(world, request, actor, { caseId }, 'photos');
    const removed = typedText(sent.typed, 'removePhoto');
    if (removed) {
      if (isId(removed)) await removeWaitingFile(world, actor, { caseId, fileId: removed });
      return wantsJson(request) ? reply.code(200).send({ id: removed }) : seeOther(reply, base);
    }
    if (!wantsJson(request)) return seeOther(reply, base);
    return answerPhoto(reply, frame.words, sent, (id) => `${base}/files/${id}/thumbnail`, {
      files: 10,
      megabytes: world.config.UPLOAD_MAX_MB,
    });
  });

  app.post<Token>('/c/:token/proof', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base } = visit;
    const sent = await readMultipart(world, request, actor, { caseId }, 'parcel');
    const fileId = sent.fileIds[0];
    const answer = readForm(sendingForm(fileId !== undefined), sent.typed);
    const problems = [...sent.problems, ...(answer.ok ? [] : answer.problems)];
    if (!answer.ok || (problems.length && !fileId))
      return sendCasePage(portal, reply, visit, { proof: { action: `${base}/proof`, typed: sent.typed, problems } });
    await giveProof(world, actor, { caseId, number: answer.value.parcel, carrier: answer.value.carrier, fileId });
    return seeOther(reply, `${base}?done=sent`);
  });

  app.post<Token>('/c/:token/account', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base } = visit;
    const typed = typedOf(request);
    const answer = readForm(accountForm, typed);
    if (!answer.ok)
      return sendCasePage(portal, reply, visit, {
        account: { action: `${base}/account`, typed, problems: answer.problems },
      });
    await givePayoutAccount(world, actor, { caseId, account: answer.value.account });
    return seeOther(reply, `${base}?done=account#money`);
  });

  app.post<Token>('/c/:token/proposal', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base } = visit;
    const answer = readForm(proposalForm, typedOf(request));
    if (!answer.ok) return seeOther(reply, base);
    const { proposal: proposalId, answer: said, option } = answer.value;
    if (said === 'accept' && option === undefined) return sendCasePage(portal, reply, visit, { offerProblem: true });
    try {
      await answerProposal(world, actor, { caseId, proposalId, option: said === 'accept' ? option! : null });
    } catch (error) {
      // Withdrawn, answered in another window, or its time is over: the page says so and shows what is.
      if (error instanceof Refusal && error.kind !== 'forbidden') return seeOther(reply, `${base}?done=over`);
      throw error;
    }
    return seeOther(reply, `${base}?done=${said === 'accept' ? 'accepted' : 'declined'}`);
  });

  app.get<Token>('/c/:token/take-back', async (request, reply) => {
    const { kase, base, frame } = await caseVisitOf(world, request, request.params.token);
    const { words } = frame;
    return sendPage(
      reply,
      frame,
      <TakeBackPage
        words={words}
        action={`${base}/take-back`}
        backHref={base}
        at={null}
        typed={{}}
        problems={[]}
        number={kase.number}
        needsConsent={kase.procedure === 'withdrawal'}
      />,
      { title: words.t('portal.takeBack.title', { number: kase.number }), scriptHref },
    );
  });

  app.post<Token>('/c/:token/take-back', async (request, reply) => {
    const { actor, caseId, base } = await caseVisitOf(world, request, request.params.token);
    const answer = readForm(takeBackForm, typedOf(request));
    const note = answer.ok ? answer.value.note : undefined;
    if (note) await writeToShop(world, actor, { caseId, body: note, fileIds: [] });
    return seeOther(reply, `${base}?done=${await takeBack(world, actor, { caseId })}`);
  });

  // A new link goes only to the address the case has, however the old one was come by.
  app.get<Token>('/c/:token/new-link', async (request, reply) =>
    seeOther(reply, (await caseVisitOf(world, request, request.params.token)).base),
  );
  app.post<Token>('/c/:token/new-link', async (request, reply) => {
    const { actor, caseId, base } = await caseVisitOf(world, request, request.params.token);
    await limitTries(world, { name: 'new-link', tries: 5, seconds: 3600 }, caseId);
    await sendLink(world, actor, caseId);
    return seeOther(reply, `${base}?done=link`);
  });

  app.get<Token>('/c/:token/statement.pdf', async (request, reply) => {
    const { actor, caseId } = await caseVisitOf(world, request, request.params.token);
    const { name, bytes } = await caseDocument(world, actor, { caseId });
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(bytes);
  });

  for (const thumbnail of [false, true]) {
    app.get<TokenFile>(`/c/:token/files/:fileId${thumbnail ? '/thumbnail' : ''}`, async (request, reply) => {
      const { actor } = await caseVisitOf(world, request, request.params.token);
      const { fileId } = request.params;
      if (!isId(fileId)) throw new Refusal('missing', 'file');
      const { file, mime, size, stream } = await openFile(world, actor, { fileId, thumbnail });
      return reply
        .header('content-type', mime)
        .header('content-length', size)
        .header(
          'content-disposition',
          `${mime.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=86400')
        .send(stream);
    });
  }
}
