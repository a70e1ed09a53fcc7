import type { Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph, quiet } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { openCase } from './mail/open-case.ts';

export interface VoucherGiven extends CaseFrame {
  readonly code: string;
  readonly value: Money;
  readonly validUntil: Day;
  readonly singleUse: boolean;
}

export const voucherLetter = (words: Words, props: VoucherGiven): Letter => {
  const value = words.money(props.value);
  return buyerMail(words, props, {
    subject: words.t('vouchers.letter.subject', { value }),
    preheader: words.t('vouchers.letter.text'),
    title: words.t('vouchers.letter.subject', { value }),
    blocks: [
      paragraph(words.t('vouchers.letter.text')),
      facts([
        [words.t('vouchers.letter.code'), props.code],
        [words.t('vouchers.letter.value'), value],
        [words.t('vouchers.letter.until'), words.day(props.validUntil)],
        [words.t('letters.case-number'), props.caseNumber],
      ]),
      quiet(words.t(props.singleUse ? 'vouchers.letter.once' : 'vouchers.letter.parts')),
      openCase(words, props),
    ],
  });
};
