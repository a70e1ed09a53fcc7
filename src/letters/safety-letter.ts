import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { callout, facts, paragraph } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface Safety extends StaffCaseFrame {
  /** Words of the buyer tell of harm, and nobody has looked yet. */
  readonly proposed: boolean;
}

/** The alarm of a product that may have hurt somebody (Regulation (EU) 2023/988 art. 20). */
export const safetyLetter = (words: Words, props: Safety): Letter => {
  const buyer = oneLine(props.buyerName);
  const lead = words.t(props.proposed ? 'letters.safety.proposed' : 'letters.safety.opened');
  return staffMail(
    words,
    props,
    {
      subject: words.t('letters.safety.subject', { number: props.caseNumber }),
      preheader: lead,
      title: words.t('letters.safety.title'),
      blocks: [
        callout('bad', words.t('letters.safety.title'), lead),
        paragraph(words.t('letters.safety.duty')),
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
