import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, quote } from './mail/block.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface InsideAsked extends StaffCaseFrame {
  readonly department: string;
  readonly askedBy: string;
  readonly question: string;
  readonly dueOn: Day;
}

/** A question to a department about a case. It goes to the addresses the shop named for it, and to no buyer. */
export const insideAskedLetter = (words: Words, props: InsideAsked): Letter => {
  const [department, who] = [oneLine(props.department), oneLine(props.askedBy)];
  return staffMail(
    words,
    props,
    {
      subject: words.t('answering.mail.subject', { department }),
      preheader: oneLine(props.question).slice(0, 120),
      title: words.t('answering.mail.title', { department }),
      blocks: [
        quote(ownLines(props.question), who),
        facts([
          [words.t('letters.case-number'), props.caseNumber],
          [words.t('answering.mail.due'), words.day(props.dueOn)],
        ]),
        openAtDesk(words, props),
      ],
    },
    props.caseNumber,
  );
};
