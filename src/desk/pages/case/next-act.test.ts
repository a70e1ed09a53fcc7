import { expect, test } from 'vitest';

import type { DialogName } from './dialogs.tsx';
import { nextAct } from './next-act.ts';

type Facts = Parameters<typeof nextAct>[0];
const complaint: Facts = {
  procedure: 'complaint',
  stage: 'in_review',
  outcome: 'none',
  custody: 'not_required',
  money: null,
  remedy: null,
};
const withdrawal: Facts = {
  ...complaint,
  procedure: 'withdrawal',
  outcome: 'acknowledged',
  stage: 'settling',
  custody: 'expected',
};

test.each<[string, Facts, DialogName[], DialogName | 'reply']>([
  ['a question is answered', { ...complaint, procedure: 'inquiry' }, ['reopen', 'review'], 'reply'],
  [
    'a question that waits for the buyer may be closed',
    { ...complaint, procedure: 'inquiry', stage: 'waiting_customer' },
    ['reopen', 'review'],
    'close',
  ],
  ['a complaint is decided', complaint, ['reopen', 'review'], 'decide'],
  ['a questioned withdrawal is checked', { ...withdrawal, stage: 'in_review' }, ['reopen', 'decide'], 'review'],
  ['goods are waited for', withdrawal, ['reopen', 'decide', 'review'], 'goods'],
  ['money follows the goods', { ...withdrawal, custody: 'received' }, ['reopen', 'decide', 'review'], 'money'],
  [
    'money follows a decision',
    { ...complaint, stage: 'settling', outcome: 'accepted', money: 'planned' },
    ['reopen', 'review'],
    'money',
  ],
  [
    'a remedy is carried out',
    { ...complaint, stage: 'settling', outcome: 'accepted', remedy: 'planned' },
    ['reopen', 'review'],
    'remedy',
  ],
  [
    'what was repaired goes back to the buyer',
    { ...complaint, stage: 'settling', outcome: 'accepted', custody: 'inspected', remedy: 'repaired' },
    ['reopen', 'review'],
    'remedy',
  ],
  [
    'a voucher or a new thing that is out there needs no money',
    { ...complaint, stage: 'settling', outcome: 'accepted', remedy: 'delivered' },
    ['reopen', 'review'],
    'close',
  ],
  [
    'a parcel nobody collected is waited for',
    { ...complaint, procedure: 'not_collected', stage: 'submitted', custody: 'in_transit' },
    ['reopen', 'review'],
    'goods',
  ],
  [
    'what is done is closed',
    { ...complaint, stage: 'settling', outcome: 'accepted', money: 'sent' },
    ['reopen', 'review'],
    'close',
  ],
  [
    'what was rejected is closed',
    { ...complaint, stage: 'decided', outcome: 'rejected' },
    ['reopen', 'review'],
    'close',
  ],
  [
    'what is closed is reopened',
    { ...complaint, stage: 'closed', outcome: 'rejected' },
    ['close', 'decide', 'review'],
    'reopen',
  ],
])('%s', (_, facts, shut, act) => {
  const refusals = Object.fromEntries(shut.map((name) => [name, 'no']));
  const all = new Proxy(refusals, { get: (known, name: string) => known[name] ?? null });
  expect(nextAct(facts, all as Record<DialogName, string | null>)).toBe(act);
});
