import { expect, test } from 'vitest';

import type { Colleague } from '../../api/shop-queries.ts';
import { refusalForChange } from './refusals.ts';

const person = (id: string, role: Colleague['role'], invited = false): Colleague => ({
  id,
  role,
  invited,
  email: `${id}@example.com`,
  name: id,
  active: true,
  createdAt: '2026-10-05T10:00:00Z',
  invitedUntil: null,
});
const ola = person('ola', 'owner');
const ewa = person('ewa', 'owner');
const jan = person('jan', 'manager');
const kasia = person('kasia', 'consultant');
const invited = person('new', 'owner', true);

test.each([
  ['the last owner stays one', ola, ola, { role: 'viewer', active: true }, [ola, jan], 'last-owner'],
  [
    'an owner who is only invited does not count',
    ola,
    ola,
    { role: 'owner', active: false },
    [ola, invited],
    'last-owner',
  ],
  [
    'with another owner, it is still not for oneself',
    ola,
    ola,
    { role: 'viewer', active: true },
    [ola, ewa],
    'not-yourself',
  ],
  ['one owner lets another go', ola, ewa, { role: 'owner', active: false }, [ola, ewa], null],
  ['a manager touches no owner', jan, ola, { role: 'viewer', active: true }, [ola, jan], 'owners-only'],
  ['a manager makes no owner', jan, kasia, { role: 'owner', active: true }, [ola, jan, kasia], 'owners-only'],
  ['a manager changes a consultant', jan, kasia, { role: 'warehouse', active: true }, [ola, jan, kasia], null],
] as const)('%s', (_, by, member, after, all, refusal) =>
  expect(refusalForChange({ role: by.role, staffId: by.id }, member, after, all)).toBe(refusal),
);
