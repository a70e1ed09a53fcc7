import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface CaseAssigned extends StaffCaseFrame {
  /** The procedure and what happened, in words. */
  readonly matter: string;
  readonly channel: string;
  /** Who assigned it; null when the channel's rule did. */
  readonly by: string | null;
  /** The clock that runs out first, in words, with its last day. */
  readonly due: { readonly what: string; readonly until: Day } | null;
}

export const caseAssignedLetter = (words: Words, props: CaseAssigned): Letter => {
  const buyer = oneLine(props.buyerName);
  return staffMail(
    words,
    props,
    {
      subject: words.t('letters.assigned.subject', { matter: oneLine(props.matter), buyer }),
      preheader: words.t('letters.assigned.preheader', { channel: oneLine(props.channel) }),
      title: words.t('letters.assigned.title'),
      blocks: [
        paragraph(
          props.by
            ? words.t('letters.assigned.by', { author: oneLine(props.by) })
            : words.t('letters.assigned.by-rule'),
        ),
        facts([
          [words.t('letters.case-number'), props.caseNumber],
          [words.t('letters.assigned.matter'), oneLine(props.matter)],
          [words.t('letters.assigned.buyer'), buyer],
          [words.t('letters.assigned.channel'), oneLine(props.channel)],
          [words.t('letters.assigned.due'), props.due && `${oneLine(props.due.what)}, ${words.day(props.due.until)}`],
        ]),
        openAtDesk(words, props),
      ],
    },
    props.caseNumber,
  );
};
