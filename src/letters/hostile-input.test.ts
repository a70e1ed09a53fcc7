import { expect, test } from 'vitest';

import { frame, staffFrame } from '../../test/letters/samples.ts';
import { sampleWithdrawal } from '../../test/letters/buyer-letters.ts';
import { wordsIn } from '../platform/words.ts';
import { answerLetter } from './answer-letter.ts';
import { buyerAnsweredLetter } from './buyer-answered-letter.ts';
import { petrol } from './brand.ts';
import { caseAssignedLetter } from './case-assigned-letter.ts';
import { passwordResetLetter } from './password-reset-letter.ts';
import { statusChangedLetter } from './status-changed-letter.ts';
import { withdrawalAcknowledgedLetter } from './withdrawal-acknowledged-letter.ts';

const words = wordsIn('pl');
const evil = '<script>alert(1)</script><img src=x onerror="alert(1)">';

test('what strangers type is text, never markup', () => {
  const { html, text } = withdrawalAcknowledgedLetter(words, {
    ...sampleWithdrawal(words),
    buyerName: evil,
    contract: evil,
    statement: evil,
    lines: [{ name: evil, quantity: 1, price: null, variant: evil }],
  });
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;script&gt;');
  expect(text).toContain(evil);
});

test('a line break in a name makes neither a header nor a second line', () => {
  const { subject, text } = caseAssignedLetter(words, {
    ...staffFrame,
    buyerName: 'Ewa\r\nBcc: all@example.com\nStatus: zapłacone',
    matter: 'zwrot',
    channel: 'sklep',
    by: null,
    due: null,
  });
  expect(subject).toBe('Nowe zgłoszenie dla Ciebie: zwrot, Ewa Bcc: all@example.com Status… · ZP-48210');
  expect(text).toContain('Klient: Ewa Bcc: all@example.com Status: zapłacone\n');
});

test('a long subject loses its middle, never the case number', () => {
  const { subject } = statusChangedLetter(words, {
    ...frame,
    status: 'ż'.repeat(300),
    changedAt: new Date(0),
    note: null,
  });
  expect([...subject]).toHaveLength(78);
  expect(subject).toMatch(/…\s· ZP-48210$/);
});

test('marks that turn the reading direction are taken out', () => {
  const { subject, html } = buyerAnsweredLetter(words, {
    ...staffFrame,
    buyerName: 'Ewa\u202Egpj.exe',
    message: 'a\u202Eb',
    writtenAt: new Date(0),
    files: 0,
  });
  expect(subject + html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('a message keeps its paragraphs and every line of it stays a quote', () => {
  const { html, text } = answerLetter(words, {
    ...frame,
    author: 'Marta',
    message: 'Jeden\r\n\r\n\r\n\r\nDwa\n-- \ntrzy\u0000',
    files: [],
  });
  expect(text).toContain('> Jeden\n>\n> Dwa\n> --\n> trzy\n');
  expect(html).toMatch(/Dwa<\/span><span><br\/>-- <\/span>/);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', ''])('a letter never leads to %j', (url) => {
  const props = { shopName: 'x', accent: petrol, zone: 'Europe/Warsaw', expiresAt: new Date(0) };
  expect(() => passwordResetLetter(words, { ...props, url })).toThrow(RangeError);
});

test('a colour that is none cannot write into the style sheet', () => {
  const accent = { ...petrol, dark: 'red}</style><script>' };
  const { html } = answerLetter(words, {
    ...frame,
    brand: { ...frame.brand, accent },
    author: 'M',
    message: 'x',
    files: [],
  });
  expect(html).not.toContain('<script>');
  expect(html).toContain(petrol.dark);
});

test('a logo is the only picture, and comes from the web', () => {
  const letter = (logoUrl: string) =>
    answerLetter(words, { ...frame, brand: { ...frame.brand, logoUrl }, author: 'M', message: 'x', files: [] });
  expect(letter('https://cdn.example/logo.png').html).toContain(
    '<img src="https://cdn.example/logo.png" alt="Żółta Półka"',
  );
  expect(() => letter('javascript:alert(1)')).toThrow(RangeError);
});
