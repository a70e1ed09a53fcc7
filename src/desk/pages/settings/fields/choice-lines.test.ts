import { expect, test } from 'vitest';

import { choicesFrom, linesOf } from './choice-lines.ts';

test('one a line, the English name after a slash', () => {
  expect(choicesFrom('Pęknięte / Broken\n\n Łuska \nŁuska')).toEqual([
    { code: 'pekniete', pl: 'Pęknięte', en: 'Broken' },
    { code: 'luska', pl: 'Łuska', en: 'Łuska' },
    { code: 'luska-2', pl: 'Łuska', en: 'Łuska' },
  ]);
});

test('renamed or moved, a choice keeps the code that cases have', () => {
  const before = choicesFrom('A\nB');
  expect(choicesFrom('B\nA', before).map(({ code }) => code)).toEqual(['b', 'a']);
  expect(choicesFrom('Nowe A\nB', before).map(({ code }) => code)).toEqual(['a', 'b']);
  expect(choicesFrom(linesOf(before), before)).toEqual(before);
});
