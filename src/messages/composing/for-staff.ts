import { buyerAnsweredLetter } from '../../letters/buyer-answered-letter.ts';
import { caseAssignedLetter } from '../../letters/case-assigned-letter.ts';
import { deemedAcceptedLetter } from '../../letters/deemed-accepted-letter.ts';
import { mailFailedLetter } from '../../letters/mail-failed-letter.ts';
import { overdueLetter } from '../../letters/overdue-letter.ts';
import { takebackAskedLetter } from '../../letters/takeback-asked-letter.ts';
import type { Tx } from '../../platform/db.ts';
import type { World } from '../../platform/world.ts';
import { isAnswer } from '../../cases/case.ts';
import type { Day } from '../../kit/day.ts';
import type { Words } from '../../kit/words.ts';
import { staffFrame, type Mailing } from '../mailing.ts';
import { clockOf, type Composed, type Happening } from './what.ts';

const statutory = new Set(['withdrawal-acknowledged', 'decision']);

/** What the person responsible is told of; never of what they did themselves. */
export async function composeForStaff(
  world: World,
  tx: Tx,
  mailing: Mailing,
  event: Happening,
): Promise<Composed | null> {
  const { shop, kase, assignee } = mailing;
  if (!assignee || event.actorId === assignee.id) return null;
  const { words, ...frame } = staffFrame(world, mailing);

  switch (event.type) {
    case 'case.assigned': {
      if (event.data['assigneeId'] !== assignee.id) return null;
      // Many change hands at once when somebody goes or comes back: one mail tells of all.
      if (event.data['from'] && ['absence', 'return', 'left'].includes(String(event.data['because']))) return null;
      // Nobody wants a mail for each of five thousand; they stand in the person's list.
      if (event.data['because'] === 'in-bulk') return null;
      const first = kase.clocks
        .filter(({ class: of, deadline }) => deadline && (of === 'owed' || of === 'promise'))
        .sort((a, b) => (a.deadline! < b.deadline! ? -1 : 1))[0];
      return {
        code: 'case-assigned',
        letter: caseAssignedLetter(words, {
          ...frame,
          matter: `${words.t(`cases.procedure.${kase.procedure}`)}: ${words.t(`cases.issue.${kase.issue}`)}`,
          channel: mailing.channel.name,
          by: null,
          due: first?.deadline
            ? {
                what: nameOfRule(words, first.rule),
                until: first.deadline,
              }
            : null,
        }),
      };
    }
    case 'case.buyer-wrote': {
      const message = await tx
        .selectFrom('messages')
        .select(['body', 'at'])
        .where('shopId', '=', shop.id)
        .where('id', '=', String(event.data['messageId']))
        .executeTakeFirst();
      if (!message) return null;
      return {
        code: 'buyer-answered',
        letter: buyerAnsweredLetter(words, {
          ...frame,
          message: message.body,
          writtenAt: message.at,
          files: Number(event.data['files'] ?? 0),
        }),
      };
    }
    case 'case.takeback-asked':
      return { code: 'takeback-asked', letter: takebackAskedLetter(words, frame) };
    case 'case.clock-ran-out': {
      const { rule, class: of, deadline } = event.data as { rule: string; class: string; deadline: Day | null };
      // Owed acts, and the answer to a complaint whatever it is called; a promise of ours shows in the list.
      if (!deadline || (of !== 'owed' && !isAnswer(rule))) return null;
      return {
        code: 'overdue',
        letter: overdueLetter(words, { ...frame, what: nameOfRule(words, rule), until: deadline }),
      };
    }
    case 'case.deemed-accepted': {
      const due = clockOf(mailing, 'CMP-REPLY')?.deadline;
      if (!due) return null;
      return {
        code: 'deemed-accepted',
        letter: deemedAcceptedLetter(words, {
          ...frame,
          answerWasDue: due,
          demand: kase.demand ? words.t(`cases.demand.${kase.demand}`) : null,
        }),
      };
    }
    case 'case.mail-failed': {
      const mail = await tx
        .selectFrom('mails')
        .select(['toAddress', 'subject', 'lastError', 'letter'])
        .where('shopId', '=', shop.id)
        .where('id', '=', String(event.data['mailId']))
        .executeTakeFirst();
      if (!mail) return null;
      return {
        code: 'mail-failed',
        letter: mailFailedLetter(words, {
          ...frame,
          to: mail.toAddress,
          failedSubject: mail.subject,
          failedAt: event.at,
          answer: mail.lastError ?? '',
          statutory: statutory.has(mail.letter),
        }),
      };
    }
    default:
      return null;
  }
}

/** A rule in words; a country's own answer clock ('CMP-REPLY-CZ') is called like ours. */
function nameOfRule(words: Words, rule: string): string {
  const key = `law.rule.${isAnswer(rule) ? 'CMP-REPLY' : rule}`;
  return words.has(key) ? (words.t as (key: string) => string)(key) : rule;
}
