import { describe, expect, test } from 'vitest';

import { colleaguesNamed, mentionBefore, mentioned } from './mentions.ts';

const staff = [
  { id: 'a', name: 'Anna Zielińska' },
  { id: 'm', name: 'Marta Łoś' },
  { id: 't', name: 'Tomasz Anielak' },
];

test.each([
  ['@', 1, { from: 0, typed: '' }],
  ['Hej @Mar', 8, { from: 4, typed: 'Mar' }],
  ['(@łoś', 5, { from: 1, typed: 'łoś' }],
  ['@Magazyn 2', 10, { from: 0, typed: 'Magazyn 2' }],
  ['@Marta Ł i', 8, { from: 0, typed: 'Marta Ł' }],
  ['jan@poczta', 10, null],
  ['bez', 3, null],
  ['@Marta Łoś proszę', 17, null],
])('%s at %i', (text, caret, expected) => {
  expect(mentionBefore(text, caret)).toEqual(expected);
});

describe('who is meant', () => {
  test.each([
    ['', ['a', 'm', 't']],
    ['an', ['a', 't']],
    ['los', ['m']],
    ['Marta Ł', ['m']],
    ['zielinska', ['a']],
    ['x', []],
  ])('by "%s"', (typed, expected) => {
    expect(colleaguesNamed(staff, typed).map(({ id }) => id)).toEqual(expected);
  });

  test('by a whole text', () => {
    expect(mentioned(staff, 'Cześć @Anna Zielińska i @Marta, zerknijcie')).toEqual(['a']);
  });
});
