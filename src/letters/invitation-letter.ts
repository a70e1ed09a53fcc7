import type { Words } from '../kit/words.ts';
import type { StaffFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { button, paragraph, quiet } from './mail/block.ts';
import { oneLine, webAddress } from './mail/line.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface Invitation extends StaffFrame {
  /** Who invites; null from the command line. */
  readonly by: string | null;
  readonly role: string;
  readonly url: string;
  readonly expiresAt: Date;
  readonly zone: string;
}

export const invitationLetter = (words: Words, props: Invitation): Letter => {
  const shop = oneLine(props.shopName);
  return staffMail(words, props, {
    subject: words.t('letters.invitation.subject', { shop }),
    preheader: words.t('letters.invitation.preheader'),
    title: words.t('letters.invitation.title', { shop }),
    blocks: [
      paragraph(
        props.by
          ? words.t('letters.invitation.by', { author: oneLine(props.by), shop, role: oneLine(props.role) })
          : words.t('letters.invitation.text', { shop, role: oneLine(props.role) }),
      ),
      button(words.t('letters.invitation.accept'), webAddress(props.url)),
      quiet(words.t('letters.link-until', { until: words.instant(props.expiresAt, props.zone) })),
      quiet(words.t('letters.invitation.not-you')),
    ],
  });
};
