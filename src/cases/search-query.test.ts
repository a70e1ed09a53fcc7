import { describe, expect, test } from 'vitest';

import { spanAhead, spanSince } from './search-days.ts';
import { markText } from './search-marks.ts';
import { kinds, named, operatorOf, states } from './search-operators.ts';
import { parseSearch } from './search-query.ts';
import { codeOf, inflects, mistakesBetween, soundOf, stemsOf, wordsOf } from './search-words.ts';

/** A wish in short: a word, "an exact one", <a code>. */
const said = (typed: string) =>
  parseSearch(typed).wishes.map((wish) =>
    wish.kind === 'code' ? `<${wish.code}>` : wish.exact ? `"${wish.word}"` : wish.word,
  );

test.each([
  ['Łucja  ŻÓŁĆ-Nowak', ['lucja', 'zolc', 'nowak']],
  ['pan Kowalski i pani z Gdańska', ['pan', 'kowalski', 'pani', 'gdanska']],
  ['i', ['i']],
  ['"pękł uchwyt" kubek', ['"pekl"', '"uchwyt"', 'kubek']],
  ['"niedomknięty cudzysłów', ['"niedomkniety"', '"cudzyslow"']],
  ['+48 600 100 200', ['<600100200>']],
  ['0048600100200', ['<600100200>']],
  ['(22) 555-01-23', ['<225550123>']],
  ['kowalska 600-100-200', ['kowalska', '<600100200>']],
  ['100 200', ['<100200>']],
  ['12', ['12']],
  ['ZP-48210', ['<zp48210>']],
  ['AL/2026/12', ['<al202612>']],
  ['#1045', ['<1045>']],
  ['Anna.Żółć@Poczta.pl', ['<annazolc@pocztapl>']],
  ['@gmail.com', ['<@gmailcom>']],
  ['KUB-300', ['<kub300>']],
  ['kubek, patelnia; koc', ['kubek', 'patelnia', 'koc']],
  ['%_\\ ^$', []],
  ['', []],
])('%s is looked for as %j', (typed, wishes) => expect(said(typed)).toEqual(wishes));

test.each([
  ['kanał:allegro', [{ operator: 'channel', value: 'allegro', not: false }]],
  ['KANAL:Allegro', [{ operator: 'channel', value: 'Allegro', not: false }]],
  ['channel:"sklep własny"', [{ operator: 'channel', value: 'sklep własny', not: false }]],
  ['-tag:vip', [{ operator: 'tag', value: 'vip', not: true }]],
  [
    'termin:<3d due:>7d',
    [
      { operator: 'due', value: '<3d', not: false },
      { operator: 'due', value: '>7d', not: false },
    ],
  ],
  ['od:', []],
])('%s asks %j', (typed, asked) => {
  expect(parseSearch(typed).asked).toEqual(asked);
  expect(said(typed)).toEqual([]);
});

test('what is no operator is a word, and the answer says so', () => {
  expect(parseSearch('kolor:czerwony kubek')).toMatchObject({ unknown: ['kolor:czerwony'], asked: [] });
  expect(said('kolor:czerwony')).toEqual(['kolor', 'czerwony']);
  expect(parseSearch('https://allegro.pl/moje').unknown).toEqual([]);
});

test.each([
  ['jest', 'is'],
  ['IS', 'is'],
  ['kanal', 'channel'],
  ['kanał', 'channel'],
  ['do', 'assignee'],
  ['assignee', 'assignee'],
  ['rodzaj', 'kind'],
  ['kolor', null],
] as const)('%s: is %s', (name, operator) => expect(operatorOf(name)).toBe(operator));

test.each([
  ['otwarte', 'open'],
  ['otw', 'open'],
  ['uspione', 'snoozed'],
  ['uśpione', 'snoozed'],
  ['po terminie', 'overdue'],
  ['cz', null],
  ['czek', null],
  ['nijak', null],
])('jest:%s is %s', (text, state) => expect(named(states, text)).toBe(state));
test.each([
  ['reklamacja', 'complaint'],
  ['odstapienie', 'withdrawal'],
  ['zwrot', 'return'],
  ['warranty', 'guarantee'],
])('rodzaj:%s is %s', (text, kind) => expect(named(kinds, text)).toBe(kind));

describe('days', () => {
  const today = '2026-11-30';
  test.each([
    ['<3d', { from: today, to: '2026-12-03' }],
    ['3d', { from: '2026-12-03', to: '2026-12-03' }],
    ['>1t', { from: '2026-12-08', to: null }],
    ['dziś', { from: today, to: today }],
    ['tomorrow', { from: '2026-12-01', to: '2026-12-01' }],
    ['<2026-12-24', { from: today, to: '2026-12-23' }],
    ['<=24.12', { from: today, to: '2026-12-24' }],
    ['2026-12-01..2026-12-07', { from: '2026-12-01', to: '2026-12-07' }],
    ['2026-13-01', null],
    ['kiedyś', null],
  ])('termin:%s', (text, span) => expect(spanAhead(text, today)).toEqual(span));
  test.each([
    ['7d', { from: '2026-11-23', to: null }],
    ['wczoraj', { from: '2026-11-29', to: null }],
    ['1.11.2026', { from: '2026-11-01', to: null }],
    ['<2026-11-01', { from: null, to: '2026-10-31' }],
    ['2026-10', { from: '2026-10-01', to: null }],
    ['kowalska', null],
    ['anna@example.com', null],
  ])('od:%s', (text, span) => expect(spanSince(text, today)).toEqual(span));
});

describe('words', () => {
  test.each([
    ['kowalska', 'kowalskiej'],
    ['kowalski', 'kowalskiego'],
    ['nowak', 'nowakowi'],
    ['agnieszka', 'agnieszce'],
    ['barbara', 'barbarze'],
    ['pawel', 'pawle'],
    ['marek', 'markiem'],
    ['kwiatek', 'kwiatka'],
    ['stepien', 'stepnia'],
    ['fontanna', 'fontanny'],
    ['duda', 'dudzie'],
  ])('%s and %s are one', (a, b) => {
    const meets = (from: string, to: string) => stemsOf(from).some((stem) => inflects(stem, to));
    expect(meets(a, b) || meets(b, a)).toBe(true);
    expect(meets(b, a)).toBe(true);
  });
  test.each([
    ['kowalska', 'kowal'],
    ['nowak', 'nowakowska'],
    ['kot', 'kotlet'],
  ])('%s is not %s', (a, b) => {
    expect(stemsOf(a).some((stem) => inflects(stem, b))).toBe(false);
  });
  test.each([
    ['kowalska', 'kowalska', 0],
    ['kowlaska', 'kowalska', 1],
    ['kowalka', 'kowalska', 1],
    ['kowallska', 'kowalska', 1],
    ['kowolska', 'kowalska', 1],
    ['kvvalska', 'kowalska', 2],
    ['abc', 'xyz', 3],
  ])('%s and %s are %i mistakes apart', (a, b, away) => expect(mistakesBetween(a, b, 2)).toBe(away));
  test.each([
    ['grzegorz', 'gzegoz'],
    ['chrzaszcz', 'hzaszcz'],
    ['wojcik', 'wujcik'],
  ])('%s sounds like %s', (a, b) => expect(soundOf(a)).toBe(soundOf(b)));
  test('letters of other scripts stay', () => expect(wordsOf('Іван Шевченко')).toHaveLength(2));
  test.each([
    ['AL / 2026-12', 'al202612'],
    ['Jan.Nowak@x.pl', 'jannowak@xpl'],
    ['@', '@'],
  ])('%s is the code %s', (text, code) => expect(codeOf(text)).toBe(code));
});

/** The marks as brackets. */
const marked = (
  field: 'name' | 'message' | 'phone' | 'order',
  text: string,
  words: string[],
  beginnings: string[],
  code: string | null = null,
) => {
  const found = markText(field, text, [{ words, beginnings, code }], new Set());
  if (!found) return null;
  let out = '';
  let at = 0;
  for (const [from, to] of found.marks) {
    out += `${found.text.slice(at, from)}[${found.text.slice(from, to)}]`;
    at = to;
  }
  return out + found.text.slice(at);
};

describe('marks', () => {
  test('fall on the letters as they are written', () => {
    expect(marked('name', 'Anna ŻÓŁĆ-Nowak', ['zolc'], [])).toBe('Anna [ŻÓŁĆ]-Nowak');
    expect(marked('name', 'Bożena Kowalska', [], ['koW'.toLowerCase()])).toBe('Bożena [Kow]alska');
    expect(marked('phone', '+48 600-100-200', [], [], '600100')).toBe('+48 [600-100]-200');
    expect(marked('order', 'AL/2026/12', [], [], '202612')).toBe('AL/[2026/12]');
    expect(marked('name', 'Jan Nowak', ['kowal'], [])).toBeNull();
  });
  test('a long text is cut around the first, and markup in it stays text', () => {
    const text = `${'słowo '.repeat(60)}<b>uchwyt</b> pękł ${'dalej '.repeat(60)}`;
    const found = marked('message', text, ['uchwyt'], [])!;
    expect(found.length).toBeLessThan(260);
    expect(found).toContain('<b>[uchwyt]</b> pękł');
    expect(found.startsWith('… ')).toBe(true);
  });
});
