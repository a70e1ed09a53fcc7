import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface CaseClosed extends CaseFrame {
  readonly closedAt: Date;
  /** How it ended, in words; null for an answered question. */
  readonly result: string | null;
}

/** The end. No survey and no offers in it: this is service mail (MK-SERVICE, MK-SURVEY). */
export const caseClosedLetter = (words: Words, props: CaseClosed): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.closed.subject'),
    preheader: words.t('letters.closed.text'),
    title: words.t('letters.closed.title'),
    blocks: [
      paragraph(words.t('letters.closed.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.closed.result'), props.result && oneLine(props.result)],
        [words.t('letters.closed.at'), words.instant(props.closedAt, props.zone)],
      ]),
      paragraph(words.t('letters.closed.stays')),
      openCase(words, props),
    ],
  });
