import { expect, test } from 'vitest';

import { fitOf, fitting } from './fuzzy.ts';

test.each([
  ['', 'Prośba o zdjęcia', 0],
  ['pros', 'Prośba o zdjęcia', 4],
  ['zdje', 'Prośba o zdjęcia', 3],
  ['poz', 'Prośba o zdjęcia', 2.5],
  ['sba', 'Prośba o zdjęcia', 2],
  ['pzdc', 'Prośba o zdjęcia', 1],
  ['zwrot', 'Prośba o zdjęcia', null],
])('%s in %s', (typed, name, fit) => {
  expect(fitOf(typed, name)).toBe(fit);
});

test('the best first; as good ones in the order they came in; a text is found by three letters', () => {
  const all = ['Zwrot pieniędzy', 'Adres zwrotu', 'Zwrot paczki', 'Inne'].map((name) => ({
    name,
    text: `Treść: ${name}`,
  }));
  const names = (typed: string) => fitting(typed, all, (each) => each).map(({ name }) => name);
  expect(names('zwrot')).toEqual(['Zwrot pieniędzy', 'Zwrot paczki', 'Adres zwrotu']);
  expect(names('treść: inn')).toEqual(['Inne']);
});
