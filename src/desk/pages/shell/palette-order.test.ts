import { expect, test } from 'vitest';

import { fitting, isMeant } from './palette-order.ts';

const run = () => {};
const acts = [
  { id: 'view-mine', label: 'Pokaż: Moje', run },
  { id: 'new', label: 'Nowe zgłoszenie', run },
  { id: 'settings-team', label: 'Ustawienia: Zespół', run },
  { id: 'view-snoozed', label: 'Pokaż: Odłożone', run },
];
const ids = (typed: string, recent: string[] = []) => fitting(acts, typed, recent).map(({ id }) => id);

test.each([
  ['', ['view-mine', 'new', 'settings-team', 'view-snoozed']],
  ['zespol', ['settings-team']],
  ['ust zes', ['settings-team']],
  ['ło', ['new', 'view-snoozed']],
  ['po', ['view-mine', 'view-snoozed', 'settings-team']],
  ['nie ma', []],
])('%s', (typed, wanted) => expect(ids(typed)).toEqual(wanted));

test('what was used lately comes first', () => {
  expect(ids('', ['settings-team', 'new'])).toEqual(['settings-team', 'new', 'view-mine', 'view-snoozed']);
  expect(ids('po', ['settings-team'])).toEqual(['settings-team', 'view-mine', 'view-snoozed']);
});

test.each([
  ['nowe zg', true],
  ['NOWE ZGŁ', true],
  ['now', false], // too little to be sure of
  ['zgłoszenie', false],
])('%s means the act: %s', (typed, meant) => expect(isMeant(acts[1]!, typed)).toBe(meant));
