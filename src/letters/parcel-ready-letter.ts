import type { Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { bigCode, bullets, facts, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface ParcelReady extends CaseFrame {
  readonly method: 'label' | 'code' | 'pickup';
  /** What is typed at the locker. */
  readonly code: string | null;
  readonly carrier: string | null;
  readonly validUntil: Day | null;
  readonly pickupOn: Day | null;
  /** What is taken off the refund once it is used; null: the shop pays. */
  readonly price: Money | null;
  /** The label is enclosed. */
  readonly enclosed: boolean;
}

/** What the buyer needs to send the parcel, so that it can be read off a phone at the locker. */
export const parcelReadyLetter = (words: Words, props: ParcelReady): Letter => {
  const { method, code, carrier, validUntil, pickupOn, price } = props;
  const day = pickupOn ? words.day(pickupOn) : 'none';
  const until = validUntil && words.day(validUntil);
  return buyerMail(words, props, {
    subject: words.t(`parcels.ready.${method}.subject`, { code: code ?? '', day }),
    preheader: until ? words.t('parcels.ready.until', { day: until }) : words.t(`parcels.ready.${method}`, { day }),
    title: words.t(`parcels.ready.${method}.title`, { day }),
    blocks: [
      code ? bigCode(words.t('parcels.ready.label-code'), oneLine(code)) : null,
      paragraph(words.t(`parcels.ready.${method}`, { day })),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('parcels.ready.carrier'), carrier && oneLine(carrier)],
        [words.t('parcels.ready.good-until'), until],
        [
          words.t('parcels.ready.cost'),
          price ? words.t('parcels.ready.price', { price: words.money(price) }) : words.t('parcels.ready.free'),
        ],
      ]),
      bullets([
        words.t('parcels.ready.pack', { number: props.caseNumber }),
        props.enclosed && words.t('parcels.ready.enclosed'),
        words.t('parcels.ready.receipt'),
      ]),
      openCase(words, props),
    ],
  });
};
