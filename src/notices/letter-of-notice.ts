import type { CaseDetail } from '../cases/find-case.ts';
import { isAnswer } from '../cases/case.ts';
import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import { buyerAnsweredLetter } from '../letters/buyer-answered-letter.ts';
import { caseAssignedLetter } from '../letters/case-assigned-letter.ts';
import { deemedAcceptedLetter } from '../letters/deemed-accepted-letter.ts';
import type { Letter } from '../letters/letter.ts';
import { mailFailedLetter } from '../letters/mail-failed-letter.ts';
import { noticeLetter } from '../letters/notice-letter.ts';
import { overdueLetter } from '../letters/overdue-letter.ts';
import { safetyLetter } from '../letters/safety-letter.ts';
import { takebackAskedLetter } from '../letters/takeback-asked-letter.ts';
import type { Happening } from '../messages/happening.ts';
import { staffFrame, type Mailing } from '../messages/mailing.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { clockNamed } from './clock-named.ts';
import type { NoticeKind } from './notice.ts';
import { authorOf } from './notice-author.ts';
import { sayDemand } from '../law/say-demand.ts';

const statutory = new Set(['withdrawal-acknowledged', 'decision']);

/** What a notice says by mail; null when what it was about is gone. */
export async function letterOfNotice(
  world: World,
  tx: Tx,
  mailing: Mailing,
  event: Happening,
  kind: NoticeKind,
): Promise<Letter | null> {
  const { shop, kase } = mailing;
  const { words, ...frame } = staffFrame(world, mailing);
  const told = async (id: unknown) =>
    typeof id === 'string'
      ? tx
          .selectFrom('messages')
          .select(['body', 'at', 'authorName'])
          .where('shopId', '=', shop.id)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;

  switch (kind) {
    case 'assigned':
      return caseAssignedLetter(words, {
        ...frame,
        matter: `${words.t(`cases.procedure.${kase.procedure}`)}: ${words.t(`cases.issue.${kase.issue}`)}`,
        channel: mailing.channel.name,
        by: await authorOf(tx, shop.id, event),
        due: firstDue(words, kase),
      });
    case 'buyer-wrote': {
      const message = await told(event.data['messageId']);
      if (!message) return null;
      return buyerAnsweredLetter(words, {
        ...frame,
        message: message.body,
        writtenAt: message.at,
        files: Number(event.data['files'] ?? 0),
      });
    }
    case 'takeback-asked':
      return takebackAskedLetter(words, frame);
    case 'clock-breached': {
      const { rule, deadline } = event.data as { rule: string; deadline: Day | null };
      return deadline && overdueLetter(words, { ...frame, what: clockNamed(words, rule), until: deadline });
    }
    case 'silence-accepted': {
      const due = kase.clocks.find(({ rule }) => isAnswer(rule))?.deadline;
      if (!due) return null;
      return deemedAcceptedLetter(words, {
        ...frame,
        answerWasDue: due,
        demand: kase.demand ? sayDemand(words, kase.demand, kase.issue) : null,
      });
    }
    case 'mail-failed': {
      const mail = await tx
        .selectFrom('mails')
        .select(['toAddress', 'subject', 'lastError', 'letter'])
        .where('shopId', '=', shop.id)
        .where('id', '=', String(event.data['mailId']))
        .executeTakeFirst();
      if (!mail) return null;
      return mailFailedLetter(words, {
        ...frame,
        to: mail.toAddress,
        failedSubject: mail.subject,
        failedAt: event.at,
        answer: mail.lastError ?? '',
        statutory: statutory.has(mail.letter),
      });
    }
    case 'safety-flag':
      return safetyLetter(words, { ...frame, proposed: event.type === 'case.safety-raised' });
    default: {
      const message = await told(event.data['messageId']);
      const by = await authorOf(tx, shop.id, event);
      const { rule, expiresAt } = event.data as { rule?: string; expiresAt?: string };
      return noticeLetter(words, {
        ...frame,
        what: words.t(`notices.kind.${kind}`),
        message: message ? { body: message.body, by: by ?? message.authorName } : null,
        due: rule ? { what: clockNamed(words, rule), until: expiresAt ? new Date(expiresAt) : null } : null,
      });
    }
  }
}

/** What has to be done first, with its last day. */
function firstDue(words: Words, { clocks }: CaseDetail) {
  const first = clocks
    .filter(({ class: of, deadline }) => deadline && (of === 'owed' || of === 'promise'))
    .sort((a, b) => (a.deadline! < b.deadline! ? -1 : 1))[0];
  return first?.deadline ? { what: clockNamed(words, first.rule), until: first.deadline } : null;
}
