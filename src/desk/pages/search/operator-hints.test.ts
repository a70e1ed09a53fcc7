import { expect, test } from 'vitest';

import { hintsFor } from './operator-hints.ts';

const sources = {
  channels: ['Allegro', 'Sklep własny'],
  statuses: ['Czeka na części'],
  tags: ['VIP', 'hurt'],
  staff: ['Marta Nowak'],
};
const texts = (text: string, locale: 'pl' | 'en' = 'pl') => hintsFor(text, locale, sources).map((hint) => hint.text);

test.each([
  ['kan', ['kanał:']],
  ['Kowalska ter', ['Kowalska termin:']],
  ['chan', ['kanał:']],
  ['kanał:', ['kanał:Allegro ', 'kanał:"Sklep własny" ']],
  ['kanal:sk', ['kanal:"Sklep własny" ']],
  ['-tag:v', ['-tag:VIP ']],
  ['jest:usp', ['jest:uśpione ']],
  ['do:mar', ['do:"Marta Nowak" ']],
  ['jest:uśpione', []],
  ['kolor:', []],
  ['kowalska ', []],
  ['600100', []],
])('after %s one may go on with %j', (typed, wanted) => expect(texts(typed)).toEqual(wanted));

test('an empty field teaches every operator, in the language of the desk', () => {
  expect(texts('')).toEqual(['kanał:', 'termin:', 'od:', 'do:', 'tag:', 'status:', 'jest:', 'rodzaj:']);
  expect(texts('', 'en')).toEqual(['channel:', 'due:', 'from:', 'assignee:', 'tag:', 'status:', 'is:', 'kind:']);
});
