import { expect, test } from 'vitest';

import { instantIn, statementOf, wallIn, type DraftStatement } from './draft-statement.ts';

const draft: DraftStatement = {
  kind: 'report', channelId: 'c', locale: 'pl', orderId: null, contract: 'zamówienie ze środy', pieces: {}, goods: 'Lampa',
  issue: 'defective', demand: 'repair', name: ' Anna ', email: '', phone: '600 100 200', description: '', medium: 'phone',
  receivedAt: '2026-07-01T14:05',
}; // prettier-ignore

test('the hour on the wall is that of the shop, in summer and in winter', () => {
  expect(instantIn('Europe/Warsaw', '2026-07-01T14:05')?.toISOString()).toBe('2026-07-01T12:05:00.000Z');
  expect(instantIn('Europe/Warsaw', '2026-12-01T14:05')?.toISOString()).toBe('2026-12-01T13:05:00.000Z');
  expect(instantIn('Europe/Warsaw', '')).toBeNull();
  expect(wallIn('Europe/Warsaw', new Date('2026-12-01T13:05:30Z'))).toBe('2026-12-01T14:05');
});

test('what was not said is left out; goods in the buyer’s own words are a line', () => {
  const statement = statementOf(draft, 'Europe/Warsaw');
  expect(statement).toMatchObject({
    contact: { name: 'Anna', email: undefined, phone: '600 100 200' },
    lines: [{ name: 'Lampa', quantity: 1 }],
    wholeOrder: false,
    demand: 'repair',
    elsewhere: { medium: 'phone', receivedAt: new Date('2026-07-01T12:05:00Z') },
  });
  expect('orderId' in statement).toBe(false);
});

test('a withdrawal asks for nothing more, and without chosen pieces means the whole order', () => {
  const statement = statementOf({ ...draft, kind: 'withdrawal', orderId: 'o', pieces: { a: 0 } }, 'Europe/Warsaw');
  expect(statement).toMatchObject({ orderId: 'o', wholeOrder: true, lines: [], issue: 'changed_mind' });
  expect('demand' in statement).toBe(false);
});
