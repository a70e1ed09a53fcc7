import { expect, test } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { grounds, neverGrounds } from './grounds.ts';
import { sayArticle } from './say-article.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['UPK 43c(1)', 'art. 43c ust. 1 ustawy o prawach konsumenta'],
  ['UPK 43c(1)-(2)', 'art. 43c ust. 1–2 ustawy o prawach konsumenta'],
  ['UPK 38(1)(3)', 'art. 38 ust. 1 pkt 3 ustawy o prawach konsumenta'],
  ['UPK 27(1), 30(2)', 'art. 27 ust. 1 i art. 30 ust. 2 ustawy o prawach konsumenta'],
  ['KC 353(1)', 'art. 353¹ Kodeksu cywilnego'],
  ['KC 548 par. 3', 'art. 548 § 3 Kodeksu cywilnego'],
  ['KC 580 § 2', 'art. 580 § 2 Kodeksu cywilnego'],
  ['UPK 7; KC 385(1)', 'art. 7 ustawy o prawach konsumenta; art. 385¹ Kodeksu cywilnego'],
  ['the shop’s terms', 'the shop’s terms'],
])('%s', (basis, said) => expect(plain(sayArticle(wordsIn('pl'), basis))).toBe(said));

test.each([
  ['UPK 43c(1)-(2)', 'Article 43c(1)–(2) of the Polish Consumer Rights Act'],
  ['KC 577, 578', 'Articles 577 and 578 of the Polish Civil Code'],
])('%s, in English', (basis, said) => expect(plain(sayArticle(wordsIn('en'), basis))).toBe(said));

test('at the desk it is short', () =>
  expect(plain(sayArticle(wordsIn('pl'), 'UPK 7a(2)', { short: true }))).toBe('art. 7a ust. 2 u.p.k.'));

test('no ground is left in our own notation', () => {
  for (const { basis } of [...grounds, ...neverGrounds])
    expect(sayArticle(wordsIn('pl'), basis)).not.toMatch(/UPK|KC|SGD|CRD|GDPR|par\./);
});
