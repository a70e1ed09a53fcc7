import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { openCase } from './mail/open-case.ts';

export interface SendBackReminder extends CaseFrame {
  /** The last day to hand the parcel over (UPK 34(1)). */
  readonly by: Day;
}

export const sendBackReminderLetter = (words: Words, props: SendBackReminder): Letter =>
  buyerMail(words, props, {
    subject: words.t('parcels.reminder.subject', { day: words.day(props.by) }),
    preheader: words.t('parcels.reminder.sent'),
    title: words.t('parcels.reminder.title', { day: words.day(props.by) }),
    blocks: [
      paragraph(words.t('parcels.reminder.text', { day: words.day(props.by) })),
      facts([[words.t('letters.case-number'), props.caseNumber]]),
      paragraph(words.t('parcels.reminder.sent')),
      openCase(words, props),
    ],
  });
