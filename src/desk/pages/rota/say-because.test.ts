import { expect, test } from 'vitest';

import { wordsIn } from '../../../platform/words.ts';
import type { Rule } from './rota-queries.ts';
import { sayBecause } from './say-because.ts';

const names = {
  staff: [
    { id: 'anna', name: 'Anna' },
    { id: 'marta', name: 'Marta' },
  ],
  channels: [{ id: 'allegro', name: 'Allegro' }],
  tags: [{ id: 'vip', name: 'VIP' }],
};
const rule = {
  id: 'r',
  conditions: { channelIds: ['allegro'], minValue: 50_000 },
  staffIds: ['anna', 'marta'],
  way: 'least-open',
  enabled: true,
  position: 0,
  archived: true, // the history still says why
} satisfies Rule;

test.each<[Record<string, unknown>, string]>([
  [{ because: 'channel' }, 'Marta odpowiada za ten kanał.'],
  [
    { because: 'rule', ruleId: 'r', way: 'least-open', open: 12, most: 30, present: true },
    'Bo kanał to Allegro i wartość to co najmniej 500,00 → Marta. Najmniej otwartych: 12 z 30. Była to osoba przy biurku.',
  ],
  [
    { because: 'absence', for: 'anna', ruleId: 'r' },
    'Bo kanał to Allegro i wartość to co najmniej 500,00 → Anna. Anna ma wolne, zastępuje Marta.',
  ],
  [{ because: 'absence', for: 'anna' }, 'Anna ma wolne, zastępuje Marta.'],
  [{ because: 'return' }, 'Po powrocie sprawa wróciła do osoby: Marta.'],
  [{ because: 'left', for: 'anna' }, 'Anna już tu nie pracuje, sprawę ma Marta.'],
  [{ because: 'by-hand' }, 'Tak ktoś zdecydował.'],
  [{ because: 'by-hand', for: 'anna' }, 'Przydzielono do osoby: Anna; ma wolne, zastępuje Marta.'],
])('%j', (data, said) => {
  expect(sayBecause(wordsIn('pl'), data, 'marta', [rule], names).replaceAll('\u00a0', ' ')).toBe(said);
});
