import type { Words } from '../kit/words.ts';
import type { StaffFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { paragraph, quiet } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface TestMailProps extends StaffFrame {
  readonly replyTo: string | null;
}

/** To whoever sets a shop up: that mails arrive, in which colour, and where an answer to them goes. */
export const testLetter = (words: Words, props: TestMailProps): Letter => {
  const shop = oneLine(props.shopName);
  return staffMail(words, props, {
    subject: words.t('letters.test.subject', { shop }),
    preheader: words.t('letters.test.preheader'),
    title: words.t('letters.test.title'),
    blocks: [
      paragraph(words.t('letters.test.text', { shop })),
      quiet(
        props.replyTo
          ? words.t('letters.test.reply', { address: oneLine(props.replyTo) })
          : words.t('letters.test.no-reply'),
      ),
    ],
  });
};
