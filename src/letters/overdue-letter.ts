import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { callout, facts } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface Overdue extends StaffCaseFrame {
  /** What was owed, in words. */
  readonly what: string;
  readonly until: Day;
}

/** The alarm of an act that the shop owed and did not do in time. */
export const overdueLetter = (words: Words, props: Overdue): Letter => {
  const buyer = oneLine(props.buyerName);
  const { what } = props;
  return staffMail(
    words,
    props,
    {
      subject: words.t('letters.overdue.subject', { what, buyer }),
      preheader: words.t('letters.overdue.until', { day: words.day(props.until) }),
      title: words.t('letters.overdue.title'),
      blocks: [
        callout(
          'bad',
          words.t('letters.overdue.alarm', { what }),
          words.t('letters.overdue.until', { day: words.day(props.until) }),
        ),
        facts([
          [words.t('letters.case-number'), props.caseNumber],
          [words.t('letters.assigned.buyer'), buyer],
        ]),
        openAtDesk(words, props),
      ],
    },
    props.caseNumber,
  );
};
