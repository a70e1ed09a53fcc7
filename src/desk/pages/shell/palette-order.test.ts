import { expect, test } from 'vitest';

import { fitting } from './palette-order.ts';

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
