import type { Words } from '../kit/words.ts';
import { withdrawalAcknowledged, type WithdrawalAcknowledged } from './content/withdrawal-acknowledged.ts';
import type { Letter } from './letter.ts';
import { quiet } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { openCase } from './mail/open-case.ts';

export type { WithdrawalAcknowledged } from './content/withdrawal-acknowledged.ts';

/** Leaves at once after the confirm click (WF-ACK), with the same content attached as PDF. */
export const withdrawalAcknowledgedLetter = (words: Words, props: WithdrawalAcknowledged): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.withdrawal.subject'),
    preheader: words.t('letters.withdrawal.preheader', { day: words.day(props.refundUntil) }),
    title: words.t('letters.withdrawal.title'),
    blocks: [
      ...withdrawalAcknowledged(words, props),
      openCase(words, props),
      quiet(words.t('letters.withdrawal.attached')),
    ],
  });
