import type { Words } from '../kit/words.ts';
import type { StaffCaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { paragraph, quote } from './mail/block.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { answerCase } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface BuyerAnswered extends StaffCaseFrame {
  readonly message: string;
  readonly writtenAt: Date;
  readonly files: number;
}

export const buyerAnsweredLetter = (words: Words, props: BuyerAnswered): Letter => {
  const buyer = oneLine(props.buyerName);
  return staffMail(
    words,
    props,
    {
      subject: words.t('letters.buyer-answered.subject', { buyer }),
      preheader: oneLine(props.message).slice(0, 120),
      title: words.t('letters.buyer-answered.title'),
      blocks: [
        quote(ownLines(props.message), `${buyer}, ${words.instant(props.writtenAt, props.zone)}`),
        props.files > 0 && paragraph(words.t('letters.buyer-answered.files', { count: props.files })),
        answerCase(words, props),
      ],
    },
    props.caseNumber,
  );
};
