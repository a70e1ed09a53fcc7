import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import { moment } from './content/moment.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter, LetterLine } from './letter.ts';
import { bullets, facts, heading, paragraph, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { goods } from './mail/goods.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface ComplaintAcknowledged extends CaseFrame {
  readonly receivedAt: Date;
  readonly contract: string | null;
  readonly lines: readonly LetterLine[];
  /** What happened and what the buyer wants, in words. */
  readonly issue: string;
  readonly demand: string | null;
  readonly description: string | null;
  /** The last day of the answer (CMP-REPLY); once told it is never moved closer to the buyer's loss. */
  readonly answerBy: Day;
}

export const complaintAcknowledgedLetter = (words: Words, props: ComplaintAcknowledged): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.complaint.subject'),
    preheader: words.t('letters.complaint.preheader', { day: words.day(props.answerBy) }),
    title: words.t('letters.complaint.title'),
    blocks: [
      paragraph(words.t('letters.complaint.text', { day: words.day(props.answerBy) })),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.received'), moment(words, props.receivedAt, props.zone)],
        [words.t('letters.contract'), props.contract && oneLine(props.contract)],
        [words.t('letters.issue'), oneLine(props.issue)],
        [words.t('letters.demand'), props.demand && oneLine(props.demand)],
        [words.t('letters.answer-by'), words.day(props.answerBy)],
      ]),
      props.lines.length > 0 && goods(words, props.lines),
      props.description ? quote(ownLines(props.description), words.t('letters.your-words')) : null,
      heading(words.t('letters.next')),
      bullets([words.t('letters.complaint.next-answer'), words.t('letters.complaint.next-add')]),
      openCase(words, props),
    ],
  });
