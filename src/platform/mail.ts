/** A mail that is ready to leave. `messageId` is made once and kept, so that a retry is the same mail. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly from: MailAddress;
  readonly replyTo: MailAddress | null;
  readonly to: MailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAddress {
  readonly name?: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** Resolves when the next server took the mail; rejects with a `MailError`. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<{ accepted: true }>;
}

/**
 * The mail did not leave. `permanent`: trying again cannot help (a 5xx about this mail, an address that is
 * none), a person must know. Otherwise the queue tries again with the same Message-ID.
 */
export class MailError extends Error {
  readonly permanent: boolean;
  /** What the server answered, for the delivery state shown to staff. */
  readonly answer: string | null;

  constructor(
    message: string,
    { permanent, answer = null, cause }: { permanent: boolean; answer?: string | null; cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'MailError';
    this.permanent = permanent;
    this.answer = answer;
  }
}

/** Headers of every mail no person wrote: mailboxes on holiday must not answer it (RFC 3834). */
export const automaticHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;

/**
 * Refuses a mail whose parts could write headers or recipients of their own. Every transport asks before sending:
 * a name with a line break in it must never become a Bcc.
 */
export function refuseUnsafeMail(mail: OutgoingMail): void {
  const refuse = (part: string): never => {
    throw new MailError(`the mail has an unsafe ${part}`, { permanent: true });
  };
  for (const [part, person] of [
    ['sender', mail.from],
    ['answer address', mail.replyTo],
    ['recipient', mail.to],
  ] as const) {
    if (!person) continue;
    if (breaksLine(person.name ?? '') || !ADDRESS.test(person.address)) refuse(part);
  }
  if (breaksLine(mail.subject)) refuse('subject');
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(mail.messageId)) refuse('Message-ID');
  for (const [name, value] of Object.entries(mail.headers)) {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || OWN_HEADERS.has(name.toLowerCase()) || breaksLine(value))
      refuse('header');
  }
  for (const { filename, contentType } of mail.attachments) {
    if (breaksLine(filename) || !/^[\w.+-]+\/[\w.+-]+(; ?[\w.-]+=[\w.-]+)*$/.test(contentType)) refuse('attachment');
  }
}

// One plain address (RFC 5321, without the quoted and bracketed forms nobody has): no list, no display name in it.
const ADDRESS = /^[^\s<>()[\],;:"\\@\p{Cc}]+@[^\s<>()[\],;:"\\@\p{Cc}]+$/u;
const breaksLine = (text: string) => /[\p{Cc}\u2028\u2029]/u.test(text);
const OWN_HEADERS = new Set([
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]);
