import type { Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, heading, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

interface Parcel {
  readonly carrier: string | null;
  readonly number: string | null;
}

export interface UncollectedProps extends CaseFrame, Parcel {
  readonly orderNumber: string | null;
  /** For sending it once more; nothing when it is 0. */
  readonly againPrice: Money;
  /** A consumer, or one who may be: has the right of withdrawal beside it. */
  readonly mayWithdraw: boolean;
  readonly reminder: boolean;
}

const parcelOf = ({ carrier, number }: Parcel) => oneLine([carrier, number].filter(Boolean).join(' '));

/** The parcel came back: once more, or the money. What stays theirs by law is said beside it. */
export const uncollectedLetter = (words: Words, props: UncollectedProps): Letter => {
  const price = props.againPrice.amount > 0 ? words.money(props.againPrice) : 'none';
  return buyerMail(words, props, {
    subject: words.t(props.reminder ? 'collected.mail.reminder' : 'collected.mail.subject'),
    preheader: words.t('collected.mail.preheader'),
    title: words.t(props.reminder ? 'collected.mail.reminder' : 'collected.mail.title'),
    blocks: [
      paragraph(words.t('collected.mail.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.contract'), props.orderNumber && oneLine(props.orderNumber)],
        [words.t('collected.parcel'), parcelOf(props) || null],
      ]),
      heading(words.t('collected.mail.choose')),
      paragraph(words.t('collected.mail.again', { price })),
      paragraph(words.t('collected.mail.money')),
      props.mayWithdraw && paragraph(words.t('collected.right')),
      openCase(words, props),
    ],
  });
};

export const sentAgainLetter = (words: Words, props: CaseFrame & Parcel): Letter =>
  buyerMail(words, props, {
    subject: words.t('collected.sent.title'),
    preheader: words.t('collected.sent.text'),
    title: words.t('collected.sent.title'),
    blocks: [
      paragraph(words.t('collected.sent.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('collected.parcel'), parcelOf(props) || null],
      ]),
      openCase(words, props),
    ],
  });
