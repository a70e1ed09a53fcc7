import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface StatusChanged extends CaseFrame {
  /** The name of a status the shop lets the buyer see. */
  readonly status: string;
  readonly changedAt: Date;
  /** What the shop wrote about this status, if anything. */
  readonly note: string | null;
}

export const statusChangedLetter = (words: Words, props: StatusChanged): Letter => {
  const status = oneLine(props.status);
  return buyerMail(words, props, {
    subject: words.t('letters.status.subject', { status }),
    preheader: words.t('letters.status.text'),
    title: status,
    blocks: [
      paragraph(words.t('letters.status.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.status.label'), status],
        [words.t('letters.status.since'), words.instant(props.changedAt, props.zone)],
      ]),
      props.note ? quote(ownLines(props.note), oneLine(props.brand.name)) : null,
      openCase(words, props),
    ],
  });
};
