import { expect, test } from 'vitest';

import { wordsIn } from '../../../platform/words.ts';
import { sortingEvent } from './sorting-event.ts';

test.each([
  ['case.tagged', { added: ['a'], removed: ['b'] }, '+Hurt, −Stare'],
  ['case.tagged', { added: ['gone'], removed: [] }, null],
  ['case.woke', { because: 'clock' }, 'zbliża się termin'],
  ['case.snoozed', { for: 'parcel' }, 'do paczki'],
  ['case.spam', { because: 'advertising' }, 'Reklama'],
  ['case.decided', { outcome: 'accepted' }, undefined],
])('%s %o', (type, data, told) => {
  const tags = [
    { id: 'a', name: 'Hurt' },
    { id: 'b', name: 'Stare' },
  ];
  expect(sortingEvent(wordsIn('pl'), { type, data }, tags)).toBe(told);
});
