import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter, LetterLine } from './letter.ts';
import { facts, heading, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { goods } from './mail/goods.ts';
import { openCase } from './mail/open-case.ts';

export interface GoodsReceived extends CaseFrame {
  readonly receivedOn: Day;
  /** What was found in the parcel, with the counted quantities. */
  readonly lines: readonly LetterLine[];
  /** What the shop does next: pays by a day, answers or sends by a day, or looks at the goods first. */
  readonly next: { readonly act: 'refund' | 'answer' | 'remedy'; readonly until: Day } | { readonly act: 'inspect' };
}

export const goodsReceivedLetter = (words: Words, props: GoodsReceived): Letter => {
  const next =
    props.next.act === 'inspect'
      ? words.t('letters.goods-received.inspect')
      : words.t(`letters.goods-received.${props.next.act}`, { day: words.day(props.next.until) });
  return buyerMail(words, props, {
    subject: words.t('letters.goods-received.subject'),
    preheader: next,
    title: words.t('letters.goods-received.title'),
    blocks: [
      paragraph(words.t('letters.goods-received.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.goods-received.on'), words.day(props.receivedOn)],
      ]),
      props.lines.length > 0 && goods(words, props.lines),
      heading(words.t('letters.next')),
      paragraph(next),
      openCase(words, props),
    ],
  });
};
