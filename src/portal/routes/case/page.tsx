import type { FastifyReply } from 'fastify';

import { caseHistory } from '../../../cases/case-history.ts';
import { findProposals } from '../../../decisions/find-proposals.ts';
import { findSettlement } from '../../../decisions/find-settlement.ts';
import { findLedger } from '../../../guarantees/find-ledger.ts';
import { listFiles, listWaitingFiles } from '../../../files/list-files.ts';
import { listMessages } from '../../../messages/list-messages.ts';
import type { Portal } from '../../door.ts';
import { CasePage } from '../../pages/case/case-page.tsx';
import type { CaseForm } from '../../pages/case/case-props.ts';
import { accountNeeded } from '../../../refunds/account-needed.ts';
import { listParcels } from '../../../returns/list-parcels.ts';
import { findTrace } from '../../../recovery/find-trace.ts';
import { labelOf } from './label-of.ts';
import { traceOf } from './trace-of.ts';
import { sayHeadline } from '../../pages/case/say-headline.ts';
import type { BannerProps } from '../../pages/parts/panel.tsx';
import type { CaseVisit } from '../../visit/case-visit.ts';
import { sendPage } from '../../visit/send-page.ts';
import { answeredOf, goodsOf, sayPromisedDay } from './goods-of.ts';
import { guaranteeOf } from './guarantee-of.ts';
import { cameBackOf } from './came-back.ts';
import { decidedLines } from './decided-lines.ts';
import { offerOf } from './offer.ts';
import { voucherOf } from './voucher-of.ts';
import {
  fileOf,
  historyOf,
  isPaidByVoucher,
  moneyOf,
  productsOfCase,
  sendBackOf,
  type CaseFacts,
} from './show-case.ts';

const MOST_PHOTOS = 10;

export interface CaseForms {
  /** A form of the page that came back with problems: what was typed stays. */
  readonly reply?: CaseForm;
  readonly proof?: CaseForm;
  readonly label?: CaseForm;
  readonly account?: CaseForm;
  readonly lastDate?: CaseForm;
  /** The buyer accepted without choosing one of several. */
  readonly offerProblem?: boolean;
  readonly notice?: Pick<BannerProps, 'kind' | 'title'> | null;
}

async function readFacts({ world }: Portal, { actor, caseId }: CaseVisit): Promise<CaseFacts> {
  const [events, messages, files, waiting, settlement, proposals, ledger, needsAccount] = await Promise.all([
    caseHistory(world, actor, { caseId }),
    listMessages(world, actor, { caseId }),
    listFiles(world, actor, { caseId }),
    listWaitingFiles(world, actor, { caseId }),
    findSettlement(world, actor, { caseId }),
    findProposals(world, actor, { caseId }),
    findLedger(world, actor, { caseId }),
    accountNeeded(world, actor, { caseId }),
  ]);
  return { events, messages, files, waiting, settlement, proposals, ledger, needsAccount };
}

/** The page of a case: the next act and its date first, then what happened, what may be done, what it is about. */
export async function sendCasePage(
  portal: Portal,
  reply: FastifyReply,
  visit: CaseVisit,
  forms: CaseForms = {},
): Promise<FastifyReply> {
  const { kase, shop, base, frame } = visit;
  const { words } = frame;
  const facts = await readFacts(portal, visit);
  const parcels = await listParcels(portal.world, visit.actor, { caseId: visit.caseId });
  const tracing = await findTrace(portal.world, visit.actor, { caseId: visit.caseId });
  const vouchers = await voucherOf(portal.world, visit);
  const sendBack = sendBackOf(visit, parcels);
  const money = moneyOf(visit, facts, vouchers.chosen !== null);
  const decided = facts.settlement.decisions.findLast(({ superseded }) => !superseded);
  const letter = facts.files.findLast(({ kind }) => kind === 'letter');
  const failed =
    [forms.reply, forms.proof, forms.label, forms.account, forms.lastDate].some((form) => form?.problems.length) ||
    forms.offerProblem === true;
  const byVoucher = vouchers.chosen !== null || isPaidByVoucher(facts);
  const trace = traceOf(portal.world, visit, tracing);
  // Where the parcel is lost, what comes next is the buyer's choice, not the shop's answer.
  const title =
    trace?.choice?.chosen === null ? words.t('recovery.page.choose') : sayHeadline(words, kase.headline, byVoucher);
  const open = !['closed', 'cancelled', 'merged'].includes(kase.stage);

  return sendPage(
    reply,
    frame,
    <CasePage
      words={words}
      zone={shop.zone}
      number={kase.number}
      orderNumber={kase.orderNumber}
      procedure={kase.procedure}
      headline={kase.headline}
      title={title}
      status={kase.status?.visible ? (words.locale === 'pl' ? kase.status.namePl : kase.status.nameEn) : null}
      progress={kase.progress}
      notice={forms.notice ?? null}
      sendBack={sendBack && { ...sendBack, label: labelOf(portal.world, visit, parcels) }}
      labelForm={forms.label ?? null}
      trace={trace}
      lastDateForm={forms.lastDate ?? null}
      proof={forms.proof ?? null}
      cameBack={await cameBackOf(portal.world, visit)}
      offer={offerOf(visit, facts, forms.offerProblem ?? false)}
      choiceTold={facts.settlement.choiceTold.at(-1)?.words ?? null}
      goods={goodsOf(words, facts.settlement, kase)}
      goodsBy={sayPromisedDay(words, kase.clocks)}
      answered={answeredOf(facts.ledger, kase.id)}
      money={money}
      account={
        money && money.state !== 'sent' && facts.needsAccount && !vouchers.chosen
          ? { because: facts.needsAccount, action: `${base}/account` }
          : null
      }
      accountForm={forms.account ?? null}
      vouchers={vouchers}
      guarantee={guaranteeOf(visit, facts)}
      decision={
        decided
          ? {
              title: words.t(`portal.decision.${decided.outcome}`),
              text: decided.text,
              lines: decidedLines(words, decided, facts.settlement.currency, kase.procedure),
              letterHref: letter ? `${base}/files/${letter.id}` : null,
            }
          : null
      }
      products={productsOfCase(visit, facts.settlement.currency)}
      itemsText={null}
      statement={{ text: kase.statement.wording, at: kase.statement.receivedAt, pdfHref: `${base}/statement.pdf` }}
      history={historyOf(visit, facts)}
      files={facts.files
        .filter(
          ({ id, messageId, kind }) =>
            messageId === null && kind !== 'letter' && !facts.waiting.some((one) => one.id === id),
        )
        .map((file) => fileOf(base, file))}
      reply={{
        ...(forms.reply ?? { action: `${base}/reply`, typed: {}, problems: [] }),
        photos: facts.waiting.map(({ id, name }) => ({ id, name, thumbnailHref: `${base}/files/${id}/thumbnail` })),
        mostPhotos: MOST_PHOTOS,
        uploadHref: `${base}/photos`,
      }}
      consultant={kase.assignee?.name ?? null}
      takeBackHref={
        open && kase.takebackAskedAt === null && kase.procedure !== 'not_collected' ? `${base}/take-back` : null
      }
      newLinkHref={`${base}/new-link`}
      liveHref={`${base}/live`}
    />,
    {
      title,
      scriptHref: portal.scriptHref,
      ...(failed && { status: 422, failed: true }),
    },
  );
}
