import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';

import { automaticHeaders, MailError, type OutgoingMail } from './mail.ts';
import { smtpMail } from './smtp-mail.ts';

const mail: OutgoingMail = {
  messageId: '<01999.ack@sklep.example>',
  from: { name: 'Żółta Półka', address: 'sklep@polka.example' },
  replyTo: { address: 'pomoc@polka.example' },
  to: { name: 'Łucja Źdźbło', address: 'lucja@example.com' },
  subject: 'Przyjęliśmy odstąpienie od umowy · ZP-48210',
  html: '<p>Zażółć gęślą jaźń</p>',
  text: 'Zażółć gęślą jaźń',
  headers: { ...automaticHeaders },
  attachments: [
    { filename: 'potwierdzenie-łódź.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 x') },
  ],
};

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function postOffice(options: SMTPServerOptions = {}) {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void simpleParser(stream).then((parsed) => (received.push(parsed), done())),
    ...options,
  });
  server.on('error', () => undefined); // clients that hang up are what some tests are about
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => server.close());
  return { received, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

function sender(url: string, patience?: { connect: number; greet: number; answer: number }) {
  const smtp = smtpMail(url, patience);
  closing.push(() => smtp.close());
  return smtp;
}

const failureOf = async (sent: Promise<unknown>): Promise<MailError> => {
  const error = await sent.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailError);
  return error as MailError;
};

test('a mail arrives whole: Polish letters, the given Message-ID, headers, both bodies, the attachment', async () => {
  const office = await postOffice();
  const smtp = sender(office.url);
  expect(await smtp.send(mail)).toEqual({ accepted: true });
  expect(await smtp.send({ ...mail, messageId: '<second@sklep.example>' })).toEqual({ accepted: true });

  const [first, second] = office.received as [ParsedMail, ParsedMail];
  expect(first.subject).toBe(mail.subject);
  expect(first.from?.value[0]).toMatchObject(mail.from);
  expect(first.replyTo?.value[0]?.address).toBe('pomoc@polka.example');
  expect([first.to].flat()[0]?.value).toMatchObject([mail.to]);
  expect(first.messageId).toBe(mail.messageId);
  expect(first.headers.get('auto-submitted')).toBe('auto-generated');
  expect(first.text?.trim()).toBe(mail.text);
  expect(first.html).toContain('Zażółć gęślą jaźń');
  expect(first.attachments[0]).toMatchObject({ filename: 'potwierdzenie-łódź.pdf', contentType: 'application/pdf' });
  expect(first.attachments[0]!.content).toEqual(mail.attachments[0]!.content);
  expect(second.messageId).toBe('<second@sklep.example>');
});

describe('what the server answers decides whether the queue tries again', () => {
  test.each([
    [450, false],
    [451, false],
    [550, true],
    [554, true],
  ])('recipient refused with %i', async (code, permanent) => {
    const office = await postOffice({ onRcptTo: (_address, _session, done) => done(answer(code, 'not now')) });
    const error = await failureOf(sender(office.url).send(mail));
    expect(error.permanent).toBe(permanent);
    expect(error.answer).toContain(String(code));
  });

  test.each([
    [452, false],
    [552, true],
  ])('content refused with %i', async (code, permanent) => {
    const office = await postOffice({
      onData: (stream, _session, done) => void stream.resume().on('end', () => done(answer(code, 'too much'))),
    });
    expect((await failureOf(sender(office.url).send(mail))).permanent).toBe(permanent);
  });

  test('a refused password is ours to mend, so the mail waits', async () => {
    const office = await postOffice({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(answer(535, 'wrong')),
    });
    const error = await failureOf(sender(office.url.replace('smtp://', 'smtp://me:wrong@')).send(mail));
    expect(error).toMatchObject({ permanent: false });
  });
});

test('a server that is down is a reason to wait', async () => {
  const office = await postOffice();
  closing.pop()!();
  expect(await failureOf(sender(office.url).send(mail))).toMatchObject({ permanent: false });
});

test('a server that says nothing is given up in time', async () => {
  const silent: Server = createServer((socket) => void closing.push(() => socket.destroy()));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  closing.push(() => silent.close());
  const started = Date.now();
  const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const error = await failureOf(sender(url, { connect: 300, greet: 300, answer: 300 }).send(mail));
  expect(error.permanent).toBe(false);
  expect(Date.now() - started).toBeLessThan(5_000);
});

test.each<[string, Partial<OutgoingMail>]>([
  ['subject', { subject: 'Hello\r\nBcc: all@example.com' }],
  ['name', { to: { name: 'Eve\nBcc: all@example.com', address: 'eve@example.com' } }],
  ['address', { to: { address: 'eve@example.com>\r\nRCPT TO:<all@example.com' } }],
  ['list of addresses', { to: { address: 'eve@example.com,all@example.com' } }],
  ['answer address', { replyTo: { address: 'nobody' } }],
  ['Message-ID', { messageId: '<a@b>\r\nX: y' }],
  ['header value', { headers: { 'X-Case': 'a\r\nBcc: all@example.com' } }],
  ['header name', { headers: { 'X-A: b\r\nBcc': 'all@example.com' } }],
  ['header that is not theirs', { headers: { Bcc: 'all@example.com' } }],
  ['file name', { attachments: [{ filename: 'a\r\n.pdf', contentType: 'application/pdf', content: Buffer.alloc(0) }] }],
  ['content type', { attachments: [{ filename: 'a', contentType: 'text/html\r\nX: y', content: Buffer.alloc(0) }] }],
])('an unsafe %s is refused before anything is sent', async (_part, change) => {
  const office = await postOffice();
  expect(await failureOf(sender(office.url).send({ ...mail, ...change }))).toMatchObject({ permanent: true });
  expect(office.received).toHaveLength(0);
});
