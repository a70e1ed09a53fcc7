import type { Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, heading, paragraph, quiet } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { sums } from './mail/goods.ts';
import { oneLine } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface RefundSent extends CaseFrame {
  readonly amount: Money;
  readonly sentOn: Day;
  /** How the money travels, in words, without the whole account number: 'przelew na konto …4012'. */
  readonly method: string;
  /** The title or number by which the buyer finds it on the statement. */
  readonly reference: string | null;
  /** What the sum is made of: prices, delivery, deductions; deductions are negative. */
  readonly parts: readonly { readonly label: string; readonly amount: Money }[];
}

export const refundSentLetter = (words: Words, props: RefundSent): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.refund.subject', { amount: words.money(props.amount) }),
    preheader: words.t('letters.refund.preheader', { day: words.day(props.sentOn) }),
    title: words.t('letters.refund.title', { amount: words.money(props.amount) }),
    blocks: [
      paragraph(words.t('letters.refund.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.refund.amount'), words.money(props.amount)],
        [words.t('letters.refund.on'), words.day(props.sentOn)],
        [words.t('letters.refund.method'), oneLine(props.method)],
        [words.t('letters.refund.reference'), props.reference && oneLine(props.reference)],
      ]),
      props.parts.length > 0 && heading(words.t('letters.refund.parts')),
      props.parts.length > 0 && sums(words, props.parts),
      openCase(words, props),
      quiet(words.t('letters.refund.wrong')),
    ],
  });
