import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { buyerLetters, sampleDecision } from '../../test/letters/buyer-letters.ts';
import { brand, frame } from '../../test/letters/samples.ts';
import { quietLetters, staffLetters } from '../../test/letters/staff-letters.ts';
import { locales } from '../kit/locale.ts';
import { wordsIn } from '../platform/words.ts';
import { decisionLetter } from './decision-letter.ts';
import { newLinkLetter } from './new-link-letter.ts';

const forBuyers = locales.flatMap((locale) =>
  Object.entries(buyerLetters(wordsIn(locale))).map(([name, letter]) => ({
    name,
    locale,
    letter,
    staff: false,
    leads: 1,
  })),
);
const forStaff = locales.flatMap((locale) =>
  Object.entries(staffLetters(wordsIn(locale))).map(([name, letter]) => ({
    name,
    locale,
    letter,
    staff: true,
    leads: 1,
  })),
);
const quiet = locales.flatMap((locale) =>
  Object.entries(quietLetters(wordsIn(locale))).map(([name, letter]) => ({
    name,
    locale,
    letter,
    staff: true,
    leads: 0,
  })),
);

/** What is read in an HTML letter, word by word, without the hidden line for lists of mails. */
function wordsOfHtml(html: string): string[] {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)![1]!;
  const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, url]) => url!);
  const text = main.replace(/<!--.*?-->/gs, '').replace(/<[^>]+>/g, ' ');
  return wordsOf(unescaped([text, ...links].join(' ')));
}

const unescaped = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

/** Words alone: what only gives a plain text its form is no fact. */
const wordsOf = (text: string) => [...new Set(text.split(/[\s:,()>—•-]+/).filter(Boolean))].sort();

describe.each([...forBuyers, ...forStaff, ...quiet])('$name in $locale', ({ letter, locale, staff, leads }) => {
  test('says the same in HTML and in plain text', () => {
    expect(wordsOfHtml(letter.html)).toEqual(wordsOf(letter.text));
  });

  test('has a subject of one short line', () => {
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect([...letter.subject].length).toBeLessThanOrEqual(78);
    expect(letter.subject.trim()).not.toBe('');
  });

  test('names its language, has one title and one main button', () => {
    expect(letter.html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`));
    expect(letter.html.match(/<h1/g)).toHaveLength(1);
    expect(letter.html.match(/<a class="button/g) ?? []).toHaveLength(leads);
  });

  test('fetches nothing and leads nowhere but home', () => {
    expect(letter.html).not.toMatch(/<(script|img|link|iframe|form)|url\(|@import|src=/i);
    const hosts = [...letter.html.matchAll(/href="([^"]+)"/g)].map(([, url]) => new URL(unescaped(url!)).host);
    expect(new Set(hosts)).toEqual(new Set(leads ? ['zwroty.zoltapolka.example'] : []));
  });

  test('is service mail: no closed platform, no advertising, no survey, no "rękojmia"', () => {
    expect(letter.html + letter.text).not.toMatch(
      /consumers\/odr|524\/2013|\bODR\b|rabat|promocj|kupon|newsletter|nowości|ankiet|oceń|discount|coupon|sale!|survey|rate us|rękojmi/i,
    );
  });

  test('leaves no blank unfilled', () => {
    expect(letter.subject + letter.text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
  });

  if (!staff) {
    test('says who the seller is, which case it is, and where an answer is read', () => {
      for (const part of [
        brand.seller.name,
        brand.seller.taxId!,
        brand.contact.email!,
        frame.caseNumber,
        frame.caseUrl,
      ])
        expect(letter.text).toContain(part);
      expect(letter.subject).toMatch(/ · ZP-48210$/);
      expect(letter.text).toContain(wordsIn(locale).t('letters.footer.answer'));
    });
  }
});

test('every letter of the product has its sample', () => {
  const read = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url)).map((name) => ({
      name,
      url: new URL(`${folder}${name}`, import.meta.url),
    }));
  const sampled = read('../../test/letters/')
    .map(({ url }) => readFileSync(url, 'utf8'))
    .join('\n');
  const made = read('./')
    .filter(({ name }) => name.endsWith('-letter.ts'))
    .flatMap(({ url }) => [...readFileSync(url, 'utf8').matchAll(/^export (?:const|function) (\w+Letter)\b/gm)])
    .map(([, letter]) => letter!);
  expect(made.length).toBeGreaterThan(30);
  expect(made.filter((letter) => !sampled.includes(`${letter}(words`))).toEqual([]);
});

test('a logo is the one picture of a letter, and nothing is fetched ahead for it', () => {
  const logoUrl = 'https://zwroty.zoltapolka.example/z/zolta-polka/logo';
  const { html } = newLinkLetter(wordsIn('pl'), { ...frame, brand: { ...brand, logoUrl }, replacesOld: true });
  expect(html.match(/<img/g)).toHaveLength(1);
  expect(html).toContain(`src="${logoUrl}"`);
  expect(html).not.toContain('<link');
});

test('dates and money are written the way of the language', () => {
  const [pl, en] = locales.map((locale) => buyerLetters(wordsIn(locale)));
  expect(pl!['complaint-acknowledged']!.text).toContain('Odpowiemy na nią najpóźniej 7 grudnia 2026.');
  expect(en!['complaint-acknowledged']!.text).toContain('You get our answer by 7 December 2026');
  expect(pl!['refund-sent']!.text).toContain('Kwota: 538,99\u00a0zł');
  expect(pl!['complaint-acknowledged']!.text).toContain('2 × 89,00\u00a0zł');
  expect(en!['refund-sent']!.text).toContain('538.99');
  expect(wordsIn('en').t('letters.quantity', { quantity: 1 })).toBe('1 pc');
  expect(wordsIn('en').t('letters.quantity', { quantity: 2 })).toBe('2 pcs');
});

test('the acknowledgement of a withdrawal holds its content, the date and the time in both zones (WF-ACK)', () => {
  const { text } = buyerLetters(wordsIn('pl'))['withdrawal-acknowledged']!;
  for (const part of [
    '23 listopada 2026 7:15:03 (Europe/Warsaw)',
    '2026-11-23 06:15:03 UTC',
    '> Odstępuję od umowy sprzedaży: Kurtka przeciwdeszczowa Nord (1 szt.), Skarpety merino 3-pak (2 szt.).\n>\n> Anna Żelazna-Wójcik',
    'Anna Żelazna-Wójcik',
    '2026/11/00481',
    'anna@example.com',
    'ZP-48210',
    'najpóźniej 7 grudnia 2026',
    'ul. Świętojańska 12/3\n81-368 Gdynia',
  ])
    expect(text).toContain(part);
});

test('a rejection holds the demand, the ground, its law, the goods and the statement on settling out of court', () => {
  const { text } = buyerLetters(wordsIn('pl'))['decision-rejected']!;
  for (const part of [
    'Żądanie: zwrot pieniędzy',
    'Powód: Zwykłe zużycie',
    'Podstawa prawna: art. 43b',
    'Skarpety odeślemy',
    'pozasądowego rozwiązania',
  ])
    expect(text).toContain(part);
  expect(buyerLetters(wordsIn('pl'))['decision-accepted']!.text).not.toContain('pozasądow');
});

test('a decision nobody of the shop took by hand is signed by the shop, once', () => {
  const pl = wordsIn('pl');
  const { text } = decisionLetter(pl, { ...sampleDecision(pl, 'rejected'), author: brand.name });
  expect(text).not.toContain(`${brand.name}, ${brand.name}`);
  expect(buyerLetters(pl)['decision-rejected']!.text).toContain(`Marta Gęś, ${brand.name}`);
});
