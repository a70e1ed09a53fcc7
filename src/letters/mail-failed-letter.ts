import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { callout, facts, paragraph } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface MailFailed extends StaffCaseFrame {
  readonly to: string;
  /** The subject of the mail that did not arrive. */
  readonly failedSubject: string;
  readonly failedAt: Date;
  /** What the server said, word for word. */
  readonly answer: string;
  /** Whether the law wants this letter on a durable medium: an acknowledgement or a decision. */
  readonly statutory: boolean;
}

/** A letter that did not reach the buyer is no durable medium: somebody must find another way. */
export const mailFailedLetter = (words: Words, props: MailFailed): Letter =>
  staffMail(
    words,
    props,
    {
      subject: words.t('letters.mail-failed.subject'),
      preheader: oneLine(props.failedSubject),
      title: words.t('letters.mail-failed.title'),
      blocks: [
        paragraph(words.t('letters.mail-failed.text')),
        facts([
          [words.t('letters.case-number'), props.caseNumber],
          [words.t('letters.assigned.buyer'), oneLine(props.buyerName)],
          [words.t('letters.mail-failed.to'), oneLine(props.to)],
          [words.t('letters.mail-failed.mail'), oneLine(props.failedSubject)],
          [words.t('letters.mail-failed.at'), words.instant(props.failedAt, props.zone)],
          [words.t('letters.mail-failed.answer'), oneLine(props.answer)],
        ]),
        props.statutory &&
          callout('bad', words.t('letters.mail-failed.statutory.title'), words.t('letters.mail-failed.statutory.text')),
        openAtDesk(words, props),
      ],
    },
    props.caseNumber,
  );
