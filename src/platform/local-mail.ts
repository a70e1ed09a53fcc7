import { newId } from '../kit/id.ts';
import { refuseUnsafeMail, type MailAddress, type MailTransport } from './mail.ts';
import type { World } from './world.ts';

/** The mailbox of a machine without SMTP: keeps every mail for /dev/mail. Never used in production. */
export function localMail({ db, now }: Pick<World, 'db' | 'now'>): MailTransport {
  return {
    async send(mail) {
      refuseUnsafeMail(mail);
      const id = newId(now());
      await db.app.transaction().execute(async (tx) => {
        await tx
          .insertInto('localMails')
          .values({
            id,
            at: now(),
            messageId: mail.messageId,
            sender: written(mail.from),
            recipient: written(mail.to),
            subject: mail.subject,
            html: mail.html,
            body: mail.text,
            headers: JSON.stringify({ ...(mail.replyTo && { 'Reply-To': written(mail.replyTo) }), ...mail.headers }),
          })
          .execute();
        if (mail.attachments.length === 0) return;
        await tx
          .insertInto('localMailAttachments')
          .values(mail.attachments.map((attachment, position) => ({ mailId: id, position, ...attachment })))
          .execute();
      });
      return { accepted: true };
    },
  };
}

const written = ({ name, address }: MailAddress) => (name ? `${name} <${address}>` : address);
