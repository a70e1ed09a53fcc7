import type { FastifyInstance, FastifyReply } from 'fastify';

import { giveReason, givePayoutAccount, giveSurveyConsent } from '../../cases/afterwards.ts';
import { answerCapacity } from '../../cases/answer-capacity.ts';
import { Refusal } from '../../kit/refusal.ts';
import { writeToShop } from '../../messages/write-to-shop.ts';
import { giveProof } from '../../returns/give-proof.ts';
import type { Portal } from '../door.ts';
import { accountForm, characterForm, reasonForm, sendingForm, surveyConsentForm } from '../forms/afterwards.ts';
import { readForm } from '../forms/read-form.ts';
import { Afterwards, type AfterwardsProps } from '../pages/afterwards.tsx';
import { ConfirmationPage } from '../pages/confirmation.tsx';
import type { NextStep } from '../pages/parts/panel.tsx';
import { caseVisitOf, type CaseVisit } from '../visit/case-visit.ts';
import { readMultipart } from '../visit/form-body.ts';
import { seeOther, sendPage } from '../visit/send-page.ts';
import { voucherOf } from './case/voucher-of.ts';
import type { Token } from './case.tsx';

type Extra = keyof AfterwardsProps['actions'];
type ExtraRoute = { Params: { token: string; extra: Extra } };

/** The words of the consent are kept by this name with each consent (PKE 398). */
const SURVEY_WORDS = '2026-11';

/** The last page: it is in; what happens when; and only then, whatever else the buyer wants to tell. */
export function mountDone(app: FastifyInstance, { world, scriptHref }: Portal): void {
  const page = async (reply: FastifyReply, visit: CaseVisit, open: AfterwardsProps['open']) => {
    const { offer, action } = await voucherOf(world, visit);
    const { kase, shop, base, frame } = visit;
    const { words } = frame;
    const kind = kase.statement.kind;
    return sendPage(
      reply,
      frame,
      <ConfirmationPage
        words={words}
        kind={kind}
        number={kase.number}
        submittedAt={kase.statement.receivedAt}
        zone={shop.zone}
        statement={kase.statement.wording}
        next={nextOf(visit)}
        caseHref={base}
        pdfHref={`${base}/statement.pdf`}
      >
        <Afterwards
          words={words}
          actions={{ ...actionsOf(visit), ...(offer && { voucher: action }) }}
          voucherOffer={offer}
          open={open}
          photos={[]}
          mostPhotos={10}
          surveyConsent={words.t('portal.survey.consent')}
        />
      </ConfirmationPage>,
      {
        title: words.t(`portal.done.${kind === 'withdrawal' ? 'withdrawal' : 'report'}`),
        scriptHref,
        ...(open?.problems.length && { status: 422, failed: true }),
      },
    );
  };

  app.get<Token>('/c/:token/done', async (request, reply) =>
    page(reply, await caseVisitOf(world, request, request.params.token), null),
  );

  app.post<ExtraRoute>('/c/:token/done/:extra', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base, kase } = visit;
    const { extra } = request.params;
    const sent = await readMultipart(world, request, actor, { caseId }, 'photos');
    const wrong = (problems: AfterwardsProps['open'] & object) => page(reply, visit, problems);

    switch (extra) {
      case 'character': {
        const answer = readForm(characterForm, sent.typed);
        if (!answer.ok) return wrong({ form: extra, typed: sent.typed, problems: answer.problems });
        // Not sure means as protected as before: nothing is written down.
        if (answer.value.character !== 'unsure' && kase.capacity === 'unknown')
          await answerCapacity(world, actor, { caseId, professional: answer.value.character === 'professional' });
        break;
      }
      case 'reason': {
        const answer = readForm(reasonForm, sent.typed);
        if (!answer.ok) return wrong({ form: extra, typed: sent.typed, problems: answer.problems });
        await giveReason(world, actor, { caseId, reason: answer.value.reason });
        if (answer.value.note) await writeToShop(world, actor, { caseId, body: answer.value.note, fileIds: [] });
        break;
      }
      case 'account': {
        const answer = readForm(accountForm, sent.typed);
        if (!answer.ok) return wrong({ form: extra, typed: sent.typed, problems: answer.problems });
        await givePayoutAccount(world, actor, { caseId, account: answer.value.account });
        break;
      }
      case 'parcel': {
        const [fileId] = sent.fileIds;
        const answer = readForm(sendingForm(fileId !== undefined), sent.typed);
        if (!answer.ok)
          return wrong({ form: extra, typed: sent.typed, problems: [...sent.problems, ...answer.problems] });
        await giveProof(world, actor, { caseId, number: answer.value.parcel, carrier: answer.value.carrier, fileId });
        break;
      }
      case 'photos':
        if (sent.problems.length) return wrong({ form: extra, typed: sent.typed, problems: sent.problems });
        if (sent.fileIds.length) await writeToShop(world, actor, { caseId, body: '', fileIds: [...sent.fileIds] });
        break;
      case 'survey': {
        const answer = readForm(surveyConsentForm, sent.typed);
        await giveSurveyConsent(world, actor, {
          caseId,
          version: SURVEY_WORDS,
          locale: visit.frame.words.locale,
          given: answer.ok && answer.value.survey === true,
        });
        break;
      }
      default:
        throw new Refusal('missing', 'page');
    }
    return seeOther(reply, `${base}/done`);
  });
}

/** Only what makes sense for this case; each is optional. */
function actionsOf({ base, kase }: CaseVisit): AfterwardsProps['actions'] {
  const at = (extra: Extra) => ({ [extra]: `${base}/done/${extra}` });
  const withdrawal = kase.statement.kind === 'withdrawal';
  return {
    ...(kase.flags.includes('capacity-unknown') &&
      kase.statement.content.company?.nip &&
      !kase.flags.includes('says-professional') &&
      at('character')),
    ...(withdrawal && {
      ...at('reason'),
      ...(!kase.payoutAccount && at('account')),
      ...(kase.custody === 'expected' && at('parcel')),
    }),
    ...at('photos'),
    ...at('survey'),
  };
}

function nextOf({ kase, frame: { words } }: CaseVisit): NextStep[] {
  const clock = (...rules: string[]) =>
    kase.clocks.find(({ rule, state }) => state === 'running' && rules.some((wanted) => rule.startsWith(wanted)))
      ?.deadline;
  const steps: NextStep[] = [];
  if (kase.contact.email)
    steps.push({ text: words.t('portal.done.mailed', { email: kase.contact.email }), state: 'done' });
  const sendBy = kase.custody === 'expected' ? clock('WD-SENDBACK') : undefined;
  const money = clock('WD-REFUND');
  if (sendBy) steps.push({ text: words.t('portal.done.sendBy', { day: words.day(sendBy) }), state: 'now' });
  if (money)
    steps.push({ text: words.t('portal.done.moneyBy', { day: words.day(money) }), state: sendBy ? 'later' : 'now' });
  const answer = clock('CMP-REPLY', 'FIRST-ANSWER');
  if (kase.statement.kind === 'report' && answer) {
    steps.push({
      text: words.t('portal.done.answerBy', { day: words.day(clock('CMP-REPLY') ?? answer) }),
      state: 'now',
    });
    if (kase.procedure === 'complaint') steps.push({ text: words.t('portal.done.remedy'), state: 'later' });
  }
  return steps;
}
