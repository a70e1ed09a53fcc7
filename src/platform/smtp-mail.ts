import { createTransport } from 'nodemailer';

import { MailError, refuseUnsafeMail, type MailAddress, type MailTransport, type OutgoingMail } from './mail.ts';

export interface SmtpMail extends MailTransport {
  /** Lets what is being sent finish, then closes the kept connections. */
  close(): void;
}

/** Milliseconds a server may take; short, since the queue tries again. */
export interface SmtpPatience {
  readonly connect: number;
  readonly greet: number;
  readonly answer: number;
}

/**
 * Sends through the server of SMTP_URL over kept connections. TLS is as the URL says: `smtps:` from the first
 * byte, `smtp:` upgraded when the server offers it, `smtp://…?requireTLS=true` never without.
 */
export function smtpMail(
  smtpUrl: string,
  patience: SmtpPatience = { connect: 10_000, greet: 10_000, answer: 30_000 },
): SmtpMail {
  const smtp = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    // Our own queue tries again; a mail that is in flight when the line breaks must not be repeated behind its back.
    maxRequeues: 0,
    dnsTimeout: patience.connect,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greet,
    socketTimeout: patience.answer,
    // A letter never makes the server read its own disk or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send(mail) {
      refuseUnsafeMail(mail);
      try {
        await smtp.sendMail(messageOf(mail));
        return { accepted: true };
      } catch (error) {
        throw mailErrorOf(error);
      }
    },
    close: () => smtp.close(),
  };
}

const person = ({ name, address }: MailAddress) => ({ name: name ?? '', address });

const messageOf = (mail: OutgoingMail) => ({
  messageId: mail.messageId,
  from: person(mail.from),
  ...(mail.replyTo && { replyTo: person(mail.replyTo) }),
  to: person(mail.to),
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: { ...mail.headers },
  attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
});

/**
 * Permanent is only what the server said about this mail. A refused password (535) is our own fault: once it is
 * mended every waiting mail must still leave.
 */
function mailErrorOf(error: unknown): MailError {
  const { code, responseCode, response, message } = error as Error & {
    code?: string;
    responseCode?: number;
    response?: string;
  };
  const ours = code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2' || code === 'ETLS';
  const permanent = !ours && (code === 'EENVELOPE' && !responseCode ? true : (responseCode ?? 0) >= 500);
  return new MailError(message, { permanent, answer: response ?? null, cause: error });
}
