import type { Words } from '../../src/kit/words.ts';
import { buyerAnsweredLetter } from '../../src/letters/buyer-answered-letter.ts';
import { caseAssignedLetter } from '../../src/letters/case-assigned-letter.ts';
import { deemedAcceptedLetter } from '../../src/letters/deemed-accepted-letter.ts';
import { insideAskedLetter } from '../../src/letters/inside-asked-letter.ts';
import { digestLetter } from '../../src/letters/digest-letter.ts';
import { morningLetter } from '../../src/letters/morning-letter.ts';
import { noticeLetter } from '../../src/letters/notice-letter.ts';
import { invitationLetter } from '../../src/letters/invitation-letter.ts';
import type { Letter } from '../../src/letters/letter.ts';
import { mailFailedLetter } from '../../src/letters/mail-failed-letter.ts';
import { overdueLetter } from '../../src/letters/overdue-letter.ts';
import { passwordResetLetter } from '../../src/letters/password-reset-letter.ts';
import { safetyLetter } from '../../src/letters/safety-letter.ts';
import { takebackAskedLetter } from '../../src/letters/takeback-asked-letter.ts';
import { testLetter } from '../../src/letters/test-letter.ts';
import { at, staffFrame, zone } from './samples.ts';

const dueCase = (all: number, rule: string, expiresAt: string, contactName: string | null) => ({
  id: '018f0000-0000-7000-8000-000000000000',
  number: 'ZP-48210',
  contactName,
  rule,
  expiresAt: new Date(expiresAt),
  all,
});

/** Every letter that people who work for the shop can get, by name. */
export function staffLetters(words: Words): Record<string, Letter> {
  const pl = words.locale === 'pl';
  const { shopName, accent } = staffFrame;
  const url = 'https://zwroty.zoltapolka.example/desk/hello?token=abc&next=%2Fdesk';
  return {
    'case-assigned': caseAssignedLetter(words, {
      ...staffFrame,
      matter: pl ? 'reklamacja' : 'complaint',
      channel: 'Allegro',
      by: null,
      due: { what: pl ? 'odpowiedź na reklamację' : 'answer to the complaint', until: '2026-12-07' },
    }),
    'buyer-answered': buyerAnsweredLetter(words, {
      ...staffFrame,
      message: pl
        ? 'Kurtka nie była prana.\n\nProszę o zwrot pieniędzy.'
        : 'The jacket was not washed.\n\nPlease refund it.',
      writtenAt: at,
      files: 2,
    }),
    'deemed-accepted': deemedAcceptedLetter(words, {
      ...staffFrame,
      answerWasDue: '2026-12-07',
      demand: pl ? 'zwrot pieniędzy, 349,00 zł' : 'refund, PLN 349.00',
    }),
    overdue: overdueLetter(words, {
      ...staffFrame,
      what: pl ? 'zwrot pieniędzy po odstąpieniu' : 'refund after withdrawal',
      until: '2026-12-07',
    }),
    'inside-asked': insideAskedLetter(words, {
      ...staffFrame,
      department: pl ? 'Magazyn' : 'Warehouse',
      askedBy: 'Łucja Źdźbło',
      question: pl ? 'Czy mamy jeszcze ten kubek?' : 'Do we still have this mug?',
      dueOn: '2026-12-07',
    }),
    'takeback-asked': takebackAskedLetter(words, staffFrame),
    safety: safetyLetter(words, { ...staffFrame, proposed: false }),
    'safety-proposed': safetyLetter(words, { ...staffFrame, proposed: true }),
    'clock-warning': noticeLetter(words, {
      ...staffFrame,
      what: words.t('notices.kind.clock-warning'),
      message: null,
      due: { what: words.t('law.rule.CMP-REPLY'), until: at },
    }),
    mentioned: noticeLetter(words, {
      ...staffFrame,
      what: words.t('notices.kind.mentioned'),
      message: {
        body: pl ? 'Łucja, czy mamy jeszcze ten kubek?' : 'Łucja, do we still have that mug?',
        by: 'Żaneta Śliwa',
      },
      due: null,
    }),
    digest: digestLetter(words, {
      shopName,
      accent,
      more: 3,
      deskUrl: url,
      groups: [
        {
          what: words.t('notices.kind.assigned'),
          items: [
            { text: 'Ździsława Brzęczyszczykiewicz · ZP-48210 · 2 × Kubek emaliowany', url },
            { text: 'Jan Kowalski · ZP-48211 · Kurtka przeciwdeszczowa', url },
          ],
        },
        { what: words.t('notices.kind.buyer-wrote'), items: [{ text: 'Ola Maj · ZP-48190', url }] },
      ],
    }),
    morning: morningLetter(words, {
      shopName,
      accent,
      zone,
      today: '2026-11-23',
      since: '2026-11-20',
      overdue: [
        dueCase(2, 'CMP-REPLY', '2026-11-21T23:00:00Z', 'Ździsława Brzęczyszczykiewicz'),
        dueCase(2, 'WD-REFUND', '2026-11-22T23:00:00Z', null),
      ],
      dueToday: [dueCase(11, 'WD-REFUND', '2026-11-23T23:00:00Z', 'Jan Kowalski')],
      atRisk: [
        { amount: 124_900, currency: 'PLN', cases: 4 },
        { amount: 8_990, currency: 'EUR', cases: 1 },
      ],
      unanswered: { count: 5, since: at },
      done: { opened: 18, replies: 41, closed: 15 },
      nameOf: (rule) => (words.t as (key: string) => string)(`law.rule.${rule}`),
      caseUrl: () => url,
      urls: { dueToday: url, overdue: url, unanswered: url, settings: url, desk: url },
    }),
    'morning-quiet': morningLetter(words, {
      shopName,
      accent,
      zone,
      today: '2026-11-23',
      since: '2026-11-20',
      overdue: [],
      dueToday: [],
      atRisk: [],
      unanswered: { count: 0, since: null },
      done: { opened: 0, replies: 0, closed: 2 },
      nameOf: (rule) => rule,
      caseUrl: () => url,
      urls: { dueToday: url, overdue: url, unanswered: url, settings: url, desk: url },
    }),
    invitation: invitationLetter(words, {
      shopName,
      accent,
      zone,
      by: 'Łucja Źdźbło',
      role: pl ? 'konsultant' : 'consultant',
      url,
      expiresAt: at,
    }),
    'password-reset': passwordResetLetter(words, { shopName, accent, zone, url, expiresAt: at }),
    'mail-failed': mailFailedLetter(words, {
      ...staffFrame,
      to: 'anna@exmaple.com',
      failedSubject: 'Uznajemy Twoją reklamację · ZP-48210',
      failedAt: at,
      answer: '550 5.1.1 The email account that you tried to reach does not exist',
      statutory: true,
    }),
  };
}

/** Letters that ask for nothing: they lead nowhere. */
export function quietLetters(words: Words): Record<string, Letter> {
  const { shopName, accent } = staffFrame;
  return {
    test: testLetter(words, { shopName, accent, replyTo: 'pomoc@zoltapolka.example' }),
    'test-no-reply': testLetter(words, { shopName, accent, replyTo: null }),
  };
}
