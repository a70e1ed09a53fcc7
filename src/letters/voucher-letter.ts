import type { Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, heading, paragraph, quiet } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { sums } from './mail/goods.ts';
import { openCase } from './mail/open-case.ts';

export interface VoucherGiven extends CaseFrame {
  readonly code: string;
  readonly value: Money;
  readonly validUntil: Day;
  readonly singleUse: boolean;
  /** It pays a refund, as the buyer chose: what the sum is made of. */
  readonly refund?: { readonly parts: readonly { readonly label: string; readonly amount: Money }[] };
}

export const voucherLetter = (words: Words, props: VoucherGiven): Letter => {
  const value = words.money(props.value);
  const text = words.t(props.refund ? 'vouchers.letter.chosen' : 'vouchers.letter.text');
  const parts = props.refund?.parts ?? [];
  return buyerMail(words, props, {
    subject: words.t('vouchers.letter.subject', { value }),
    preheader: text,
    title: words.t('vouchers.letter.subject', { value }),
    blocks: [
      paragraph(text),
      facts([
        [words.t('vouchers.letter.code'), props.code],
        [words.t('vouchers.letter.value'), value],
        [words.t('vouchers.letter.until'), words.day(props.validUntil)],
        [words.t('letters.case-number'), props.caseNumber],
      ]),
      quiet(words.t(props.singleUse ? 'vouchers.letter.once' : 'vouchers.letter.parts')),
      parts.length > 0 && heading(words.t('vouchers.letter.parts-title')),
      parts.length > 0 && sums(words, parts),
      openCase(words, props),
    ],
  });
};
