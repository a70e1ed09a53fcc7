import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface CaseReopened extends CaseFrame {
  readonly reopenedAt: Date;
  /** Why, as far as the buyer should read it. */
  readonly reason: string | null;
}

export const caseReopenedLetter = (words: Words, props: CaseReopened): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.reopened.subject'),
    preheader: words.t('letters.reopened.text'),
    title: words.t('letters.reopened.title'),
    blocks: [
      paragraph(words.t('letters.reopened.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.reopened.at'), words.instant(props.reopenedAt, props.zone)],
      ]),
      props.reason ? quote(ownLines(props.reason), oneLine(props.brand.name)) : null,
      openCase(words, props),
    ],
  });
