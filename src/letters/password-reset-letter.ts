import type { Words } from '../kit/words.ts';
import type { StaffFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { button, paragraph, quiet } from './mail/block.ts';
import { webAddress } from './mail/line.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface PasswordReset extends StaffFrame {
  readonly url: string;
  readonly expiresAt: Date;
  readonly zone: string;
}

export const passwordResetLetter = (words: Words, props: PasswordReset): Letter =>
  staffMail(words, props, {
    subject: words.t('letters.password.subject'),
    preheader: words.t('letters.password.text'),
    title: words.t('letters.password.title'),
    blocks: [
      paragraph(words.t('letters.password.text')),
      button(words.t('letters.password.set'), webAddress(props.url)),
      quiet(words.t('letters.link-until', { until: words.instant(props.expiresAt, props.zone) })),
      quiet(words.t('letters.password.not-you')),
    ],
  });
