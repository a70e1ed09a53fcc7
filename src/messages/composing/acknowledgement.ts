import { fillText } from '../../law/texts.ts';
import { caseAcknowledgedLetter, type AcknowledgedMatter } from '../../letters/case-acknowledged-letter.ts';
import { complaintAcknowledgedLetter } from '../../letters/complaint-acknowledged-letter.ts';
import {
  withdrawalAcknowledgedLetter,
  type WithdrawalAcknowledged,
} from '../../letters/withdrawal-acknowledged-letter.ts';
import { withdrawalAcknowledgedPdf } from '../../letters/withdrawal-acknowledged-pdf.ts';
import { isMarketplace } from '../../channels/channel.ts';
import { payerOf } from '../../channels/return-terms.ts';
import { dayIn } from '../../kit/day.ts';
import type { Mailing } from '../mailing.ts';
import { clockOf, linesOf, returnAddressOf, toldOf, type Composed } from './what.ts';
import { sayDemand } from '../../law/say-demand.ts';

/** What a buyer gets at once for any statement: a withdrawal by law (WF-ACK), the rest because it is right. */
export async function acknowledge(mailing: Mailing): Promise<Composed | null> {
  const { kase, words, frame } = mailing;
  if (kase.procedure === 'not_collected') return null; // they declared nothing; what is asked of them is a letter of its own
  if (kase.procedure === 'withdrawal' || kase.statement.kind === 'withdrawal') {
    const props = withdrawalOf(mailing);
    return {
      code: 'withdrawal-acknowledged',
      letter: withdrawalAcknowledgedLetter(words, props),
      document: { name: `${kase.number}.pdf`, bytes: await withdrawalAcknowledgedPdf(words, props) },
      told: toldOf(mailing, 'WD-REFUND', 'WD-SENDBACK'),
    };
  }
  const { content } = kase.statement;
  const common = {
    ...frame,
    receivedAt: kase.statement.receivedAt,
    contract: kase.orderNumber ?? content.contract ?? null,
    lines: linesOf(mailing),
    demand: kase.demand ? sayDemand(words, kase.demand, kase.issue) : null,
    description: content.description ?? null,
  };
  const answer = clockOf(mailing, 'CMP-REPLY');
  if (kase.procedure === 'complaint' && answer?.deadline) {
    return {
      code: 'complaint-acknowledged',
      letter: complaintAcknowledgedLetter(words, {
        ...common,
        issue: words.t(`cases.issue.${kase.issue}`),
        answerBy: answer.deadline,
      }),
      told: toldOf(mailing, 'CMP-REPLY'),
    };
  }
  const answerBy = answer?.deadline ?? clockOf(mailing, 'FIRST-ANSWER')?.deadline ?? null;
  return {
    code: 'case-acknowledged',
    letter: caseAcknowledgedLetter(words, { ...common, matter: matterOf(mailing), answerBy }),
    told: toldOf(mailing, answer?.deadline ? 'CMP-REPLY' : 'FIRST-ANSWER'),
  };
}

function matterOf({ kase }: Mailing): AcknowledgedMatter {
  if (kase.procedure === 'complaint') return kase.issue === 'missing_items' ? 'missing_items' : 'inquiry';
  return kase.procedure === 'withdrawal' ? 'voluntary_return' : kase.procedure;
}

/** The acknowledgement of a withdrawal: the statement word for word, when it came, and what follows with its dates. */
export function withdrawalOf(mailing: Mailing): WithdrawalAcknowledged {
  const { kase, words, frame, shop, channel } = mailing;
  const { statement } = kase;
  const on = dayIn(shop.zone, statement.receivedAt);
  const say = (id: Parameters<typeof fillText>[0], values: Record<string, string> = {}) =>
    fillText(id, kase.locale, on, values);
  const refund = clockOf(mailing, 'WD-REFUND');
  const sendBack = clockOf(mailing, 'WD-SENDBACK');
  const window = clockOf(mailing, 'WD-PERIOD');
  const contract = kase.orderNumber ?? statement.content.contract ?? '';
  const goodsGoBack = kase.custody !== 'not_required' && sendBack?.deadline;
  const next: string[] = [];
  if (goodsGoBack) {
    next.push(say('send-back-by', { sendBackBy: words.day(sendBack.deadline) }));
    next.push(say(`return-cost-${payerOf(kase, shop)}`));
  }
  if (refund?.deadline)
    next.push(
      say(refund.withheld ? 'refund-may-wait' : 'refund-may-not-wait', { refundBy: words.day(refund.deadline) }),
    );
  // A marketplace takes its buyers' money back by itself, however they paid.
  if (mailing.paidOnDelivery && !kase.payoutAccount && !isMarketplace(channel.kind))
    next.push(words.t('letters.withdrawal.account'));
  const late = kase.flags.includes('late-by-calculation') && window?.deadline && kase.orderId;
  return {
    ...frame,
    buyerName: statement.content.contact?.name ?? '',
    contract,
    email: kase.contact.email ?? channel.contactEmail ?? '',
    statement: statement.wording,
    submittedAt: statement.receivedAt,
    lines: statement.content.wholeOrder ? [] : linesOf(mailing),
    acknowledgement: kase.orderNumber
      ? words.t('cases.acknowledged', { number: kase.orderNumber })
      : words.t('cases.acknowledged-unknown'),
    reserved: late
      ? say('withdrawal-late-reserved', {
          deadline: words.day(window.deadline),
          delivered: window.startDay ? words.day(window.startDay) : '–',
        })
      : null,
    next,
    sendBackTo: goodsGoBack ? returnAddressOf(mailing) : null,
    refundUntil: refund?.deadline ?? on,
  };
}
