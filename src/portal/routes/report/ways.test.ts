import { expect, test } from 'vitest';

import { shopPolicy } from '../../../identity/shop.ts';
import { polishCalendar } from '../../../law/holidays.ts';
import { withdrawalWindow } from '../../../law/withdrawal.ts';
import type { Capacity, Issue } from '../../../law/vocabulary.ts';
import { waysFrom } from './ways.ts';

const place = { zone: 'Europe/Warsaw', calendar: polishCalendar };
const policy = shopPolicy.parse({});
const NOW = new Date('2026-11-23T08:00:00Z');

const order = (delivered: string | null, { capacity = 'consumer', offeredDays = 14 } = {}) => ({
  capacity: capacity as Capacity,
  delivered: delivered !== null,
  window: withdrawalWindow(
    { start: 'goods', deliveries: [delivered ? new Date(`${delivered}T12:00:00Z`) : null], offeredDays },
    place,
  ),
});

test.each<[string, Issue, ReturnType<typeof order> | null, string, boolean]>([
  ['a defect within the days: both rights', 'defective', order('2026-11-18'), 'complaint>report withdrawal', true],
  ['a defect before the days began', 'wrong_item', order(null), 'complaint>report withdrawal', true],
  ['a defect, order unknown: nothing is hidden', 'defective', null, 'complaint>report withdrawal', true],
  ['a defect after the days', 'defective', order('2026-10-01'), 'complaint>report', false],
  ['a defect, a business', 'defective', order('2026-11-18', { capacity: 'business' }), 'complaint>report', false],
  [
    'a defect, a NIP and no more',
    'defective',
    order('2026-11-18', { capacity: 'unknown' }),
    'complaint>report withdrawal',
    true,
  ],
  ['a parcel that never came', 'not_received', order(null), 'not_received>report', false],
  ['late and not here yet', 'late', order(null), 'not_received>report', false],
  ['late, here now', 'late', order('2026-11-22'), 'complaint>report', false],
  ['a question', 'other', order('2026-11-22'), 'inquiry>report', false],
  ['changed their mind', 'changed_mind', order('2026-11-18'), 'withdrawal', false],
  ['changed their mind too late: received all the same', 'changed_mind', order('2026-09-01'), 'withdrawal', false],
  [
    'within the longer days of the shop',
    'changed_mind',
    order('2026-10-01', { offeredDays: 100 }),
    'voluntary_return',
    false,
  ],
  [
    'a business may declare too',
    'changed_mind',
    order('2026-11-18', { capacity: 'business' }),
    'inquiry>report withdrawal',
    false,
  ],
])('%s', (_, issue, facts, expected, bothRights) => {
  const { ways, ...rest } = waysFrom(issue, facts, policy, NOW);
  expect(ways.map(({ procedure, by }) => (by === 'report' ? `${procedure}>report` : procedure)).join(' ')).toBe(
    expected,
  );
  expect(rest.bothRights).toBe(bothRights);
});

test('the last day to withdraw is told as a day', () => {
  expect(waysFrom('defective', order('2026-11-18'), policy, NOW).until).toBe('2026-12-02');
  expect(waysFrom('defective', null, policy, NOW).until).toBeNull();
});
