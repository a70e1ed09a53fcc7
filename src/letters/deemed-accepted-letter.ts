import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { bullets, callout, facts, heading } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface DeemedAccepted extends StaffCaseFrame {
  readonly answerWasDue: Day;
  /** What now counts as accepted, in words; null when the buyer asked for nothing definite. */
  readonly demand: string | null;
}

/** The alarm of CMP-REPLY: nothing is mailed or paid until a person confirms, or records an answer given elsewhere. */
export const deemedAcceptedLetter = (words: Words, props: DeemedAccepted): Letter =>
  staffMail(
    words,
    props,
    {
      subject: words.t('letters.deemed.subject'),
      preheader: words.t('letters.deemed.preheader', { day: words.day(props.answerWasDue) }),
      title: words.t('letters.deemed.title'),
      blocks: [
        callout(
          'bad',
          words.t('letters.deemed.alarm.title', { day: words.day(props.answerWasDue) }),
          words.t('letters.deemed.alarm.text'),
        ),
        facts([
          [words.t('letters.case-number'), props.caseNumber],
          [words.t('letters.assigned.buyer'), oneLine(props.buyerName)],
          [
            words.t('letters.deemed.demand'),
            props.demand ? oneLine(props.demand) : words.t('letters.deemed.no-demand'),
          ],
        ]),
        heading(words.t('letters.deemed.next')),
        bullets([
          words.t('letters.deemed.confirm'),
          words.t('letters.deemed.elsewhere'),
          words.t('letters.deemed.nothing-yet'),
        ]),
        openAtDesk(words, props),
      ],
    },
    props.caseNumber,
  );
