import { expect, test } from 'vitest';

import { templateAt } from './template-at.ts';

test.each([
  [';', { from: 0, typed: '' }],
  ['Dzień dobry ;zdj', { from: 12, typed: 'zdj' }],
  ['a\n;prośba o', { from: 2, typed: 'prośba o' }],
  ['koniec; dalej', null], // a semicolon of a sentence
  ['a;b', null],
  ['; dalej', null],
  ['nic', null],
])('%j', (text, found) => {
  expect(templateAt(text, text.length)).toEqual(found);
});
