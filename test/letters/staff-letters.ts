import type { Words } from '../../src/kit/words.ts';
import { buyerAnsweredLetter } from '../../src/letters/buyer-answered-letter.ts';
import { caseAssignedLetter } from '../../src/letters/case-assigned-letter.ts';
import { deemedAcceptedLetter } from '../../src/letters/deemed-accepted-letter.ts';
import { insideAskedLetter } from '../../src/letters/inside-asked-letter.ts';
import { invitationLetter } from '../../src/letters/invitation-letter.ts';
import type { Letter } from '../../src/letters/letter.ts';
import { mailFailedLetter } from '../../src/letters/mail-failed-letter.ts';
import { overdueLetter } from '../../src/letters/overdue-letter.ts';
import { passwordResetLetter } from '../../src/letters/password-reset-letter.ts';
import { takebackAskedLetter } from '../../src/letters/takeback-asked-letter.ts';
import { at, staffFrame, zone } from './samples.ts';

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
