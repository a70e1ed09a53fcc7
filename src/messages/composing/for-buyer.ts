import type { Tx } from '../../platform/db.ts';
import { answerLetter } from '../../letters/answer-letter.ts';
import { caseClosedLetter } from '../../letters/case-closed-letter.ts';
import { caseReopenedLetter } from '../../letters/case-reopened-letter.ts';
import { newLinkLetter } from '../../letters/new-link-letter.ts';
import { questionLetter } from '../../letters/question-letter.ts';
import { statusChangedLetter } from '../../letters/status-changed-letter.ts';
import { takenBackLetter } from '../../letters/taken-back-letter.ts';
import type { Mailing } from '../mailing.ts';
import { acknowledge } from './acknowledgement.ts';
import { composeNews } from './news.ts';
import { clockOf, toldOf, type Composed, type Happening } from './what.ts';

/** The letter an event means for the buyer, or none. */
export async function composeForBuyer(tx: Tx, mailing: Mailing, event: Happening): Promise<Composed | null> {
  const { kase, words, frame } = mailing;
  switch (event.type) {
    case 'case.submitted':
      return acknowledge(mailing);
    case 'case.not-spam':
      return (await wasAcknowledged(tx, mailing)) ? null : acknowledge(mailing);
    case 'case.requalified':
      // A withdrawal, by whatever road it came to be one, is acknowledged at once (WF-ACK).
      return event.data['to'] === 'withdrawal' && kase.procedure === 'withdrawal' ? acknowledge(mailing) : null;
    case 'case.replied':
      return composeReply(tx, mailing, event);
    case 'case.status-set':
      // Changed again meanwhile: the later mail tells it.
      if (event.data['visible'] !== true || !kase.status || kase.status.id !== event.data['statusId']) return null;
      if (kase.status.mail === 'none') return null;
      return {
        code: 'status-changed',
        letter: statusChangedLetter(words, {
          ...frame,
          status: kase.locale === 'pl' ? kase.status.namePl : kase.status.nameEn,
          changedAt: event.at,
          note: kase.status.mail === 'own' ? (kase.locale === 'pl' ? kase.status.mailPl : kase.status.mailEn) : null,
        }),
      };
    case 'case.closed':
      // A plain return ends with the mail about its money: nothing is left to say.
      if (event.data['withReply'] === true || event.data['because'] === 'plain-return') return null;
      return {
        code: 'case-closed',
        letter: caseClosedLetter(words, {
          ...frame,
          closedAt: event.at,
          result: words.t(`cases.outcome.${kase.outcome}`),
        }),
      };
    case 'case.reopened':
      if (event.actorKind === 'buyer') return null;
      return {
        code: 'case-reopened',
        letter: caseReopenedLetter(words, { ...frame, reopenedAt: event.at, reason: null }),
      };
    case 'case.cancelled':
      return {
        code: 'taken-back',
        letter: takenBackLetter(words, {
          ...frame,
          matter: kase.procedure === 'withdrawal' ? 'withdrawal' : 'other',
          askedAt: kase.takebackAskedAt ?? event.at,
          agreedAt: event.at,
        }),
      };
    case 'case.takeback-declined':
    case 'case.withdrawal-stands':
    case 'case.remedy-done':
    case 'case.promise-changed':
      return composeNews(tx, mailing, event);
    case 'case.link-asked':
      return { code: 'new-link', letter: newLinkLetter(words, { ...frame, replacesOld: false }) };
    default:
      return null;
  }
}

async function composeReply(tx: Tx, mailing: Mailing, event: Happening): Promise<Composed | null> {
  const { shop, words, frame } = mailing;
  const messageId = String(event.data['messageId']);
  const message = await tx
    .selectFrom('messages')
    .select(['body', 'authorName'])
    .where('shopId', '=', shop.id)
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!message) return null;
  const author = message.authorName ?? frame.brand.name;
  if (event.data['asks'] === true) {
    const answer = clockOf(mailing, 'CMP-REPLY');
    const answerBy = answer?.state === 'running' ? answer.deadline : null;
    return {
      code: 'question',
      messageId,
      personal: true,
      letter: questionLetter(words, { ...frame, author, message: message.body, wishedBy: null, answerBy }),
      told: answerBy ? toldOf(mailing, 'CMP-REPLY') : [],
    };
  }
  const files = await tx
    .selectFrom('files')
    .select('name')
    .where('shopId', '=', shop.id)
    .where('messageId', '=', messageId)
    .where('internal', '=', false)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return {
    code: 'answer',
    messageId,
    personal: true,
    letter: answerLetter(words, { ...frame, author, message: message.body, files: files.map(({ name }) => name) }),
  };
}

/** Whoever was taken for spam before the acknowledgement left has not had it (WF-ACK). */
async function wasAcknowledged(tx: Tx, { shop, kase }: Mailing): Promise<boolean> {
  const mail = await tx
    .selectFrom('mails')
    .select('id')
    .where('shopId', '=', shop.id)
    .where('caseId', '=', kase.id)
    .where('letter', 'in', ['withdrawal-acknowledged', 'complaint-acknowledged', 'case-acknowledged'])
    .executeTakeFirst();
  return mail !== undefined;
}
