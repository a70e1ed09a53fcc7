import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

/** The buyer asks to undo a withdrawal that was received: somebody has to say yes or no (UPK 31(1)). */
export const takebackAskedLetter = (words: Words, props: StaffCaseFrame): Letter => {
  const buyer = oneLine(props.buyerName);
  return staffMail(
    words,
    props,
    {
      subject: words.t('letters.takeback-asked.subject', { buyer }),
      preheader: words.t('letters.takeback-asked.text'),
      title: words.t('letters.takeback-asked.title'),
      blocks: [
        paragraph(words.t('letters.takeback-asked.text')),
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
