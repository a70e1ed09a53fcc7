import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, heading, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface ProofOfSending extends CaseFrame {
  readonly recordedAt: Date;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** When the parcel was handed over, as the buyer says or the carrier scanned. */
  readonly sentOn: Day | null;
  /** The day of the money, which the proof may unlock (WD-WITHHOLD); null when no money follows. */
  readonly refundUntil: Day | null;
}

export const proofOfSendingLetter = (words: Words, props: ProofOfSending): Letter => {
  const refund = props.refundUntil && words.t('letters.proof.refund', { day: words.day(props.refundUntil) });
  return buyerMail(words, props, {
    subject: words.t('letters.proof.subject'),
    preheader: refund ?? words.t('letters.proof.text'),
    title: words.t('letters.proof.title'),
    blocks: [
      paragraph(words.t('letters.proof.text')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.proof.carrier'), props.carrier && oneLine(props.carrier)],
        [words.t('letters.proof.number'), props.trackingNumber && oneLine(props.trackingNumber)],
        [words.t('letters.proof.sent'), props.sentOn && words.day(props.sentOn)],
        [words.t('letters.proof.recorded'), words.instant(props.recordedAt, props.zone)],
      ]),
      refund ? heading(words.t('letters.next')) : null,
      refund ? paragraph(refund) : null,
      openCase(words, props),
    ],
  });
};
