import { expect, test } from 'vitest';

import type { Happening } from '../messages/happening.ts';
import { mayChoose, noticeKinds, noticeWays, usualWay } from './notice.ts';
import { whomToTell } from './whom-to-tell.ts';

const audience = {
  assigneeId: 'marta',
  leaders: ['anna', 'olga'],
  payers: ['anna', 'kasia'],
  active: new Set(['anna', 'olga', 'marta', 'tomasz', 'kasia']),
};
const event = (type: string, data: object = {}, actorId: string | null = null): Happening => ({
  id: 'e',
  type,
  at: new Date(0),
  actorKind: actorId ? 'staff' : 'system',
  actorId,
  data: data as Happening['data'],
});

test.each([
  ['assigned', event('case.assigned', { assigneeId: 'marta' }, 'anna'), 'marta assigned'],
  ['assigned to somebody who has it no more', event('case.assigned', { assigneeId: 'tomasz' }, 'anna'), ''],
  ['taken by oneself', event('case.assigned', { assigneeId: 'marta' }, 'marta'), ''],
  [
    'a case of an absent colleague',
    event('case.assigned', { assigneeId: 'marta', from: 'anna', because: 'absence' }),
    '',
  ],
  ['the buyer', event('case.buyer-wrote'), 'marta buyer-wrote'],
  [
    'a refund that failed',
    event('case.refund-failed', { code: 'no-funds' }),
    'marta refund-failed, anna refund-failed, kasia refund-failed',
  ],
  [
    'a transfer that came back',
    event('case.refund-failed', { code: 'returned' }),
    'marta transfer-returned, anna transfer-returned, kasia transfer-returned',
  ],
  ['a file of transfers taken back', event('case.refund-failed', { code: 'file-not-sent' }), ''],
  [
    'seen to have failed by one of those who are told',
    event('case.refund-failed', { code: 'seen-not-sent' }, 'anna'),
    'marta refund-failed, kasia refund-failed',
  ],
  [
    'a transfer nobody expected any more',
    event('case.refund-left-after-all', { amount: 100 }),
    'marta refund-left-after-all, anna refund-left-after-all, kasia refund-left-after-all',
  ],
  [
    'the same money twice',
    event('case.refund-left-after-all', { amount: 100, twice: true }),
    'marta refund-left-twice, anna refund-left-twice, kasia refund-left-twice',
  ],
  ['nobody knows', event('case.refund-in-doubt'), 'marta refund-in-doubt, anna refund-in-doubt, kasia refund-in-doubt'],
  ['a parcel to the buyer that is lost', event('case.goods-astray', { tracked: 'lost' }), 'marta goods-astray'],
  [
    'mentioned, oneself and a stranger left out',
    event('case.mentioned', { staffIds: ['tomasz', 'anna', 'gone'] }, 'anna'),
    'tomasz mentioned',
  ],
  [
    'a promise missed',
    event('case.clock-ran-out', { rule: 'NEXT-ANSWER', class: 'promise' }),
    'marta promise-breached, anna promise-breached, olga promise-breached',
  ],
  [
    'an act owed and missed',
    event('case.clock-ran-out', { rule: 'WD-REFUND', class: 'owed' }),
    'marta clock-breached, anna clock-breached, olga clock-breached',
  ],
  [
    'the answer to a business, though a promise',
    event('case.clock-ran-out', { rule: 'CMP-REPLY', class: 'promise' }),
    'marta clock-breached, anna clock-breached, olga clock-breached',
  ],
  ['a right of the buyer that is over', event('case.clock-ran-out', { rule: 'WD-PERIOD', class: 'window' }), ''],
  ['three days left', event('clock.runs-out', { class: 'owed', to: 'responsible' }), 'marta clock-warning'],
  [
    'half a day left',
    event('clock.runs-out', { class: 'owed', to: 'managers' }),
    'marta clock-warning, anna clock-warning, olga clock-warning',
  ],
  [
    'three quarters of a promise',
    event('clock.runs-out', { class: 'promise', to: 'responsible' }),
    'marta promise-warning',
  ],
] as const)('%s', (_, happening, expected) => {
  expect(
    whomToTell(happening, audience)
      .map(({ staffId, kind }) => `${staffId} ${kind}`)
      .join(', '),
  ).toBe(expected);
});

test('what happens on a case that is nobody’s is told to those who lead', () => {
  const told = whomToTell(event('case.buyer-wrote'), { ...audience, assigneeId: null });
  expect(told.map(({ staffId }) => staffId)).toEqual(['anna', 'olga']);
});

test('a statutory warning can be quiet, not off; every kind has a usual way', () => {
  expect(mayChoose('clock-warning', 'off')).toBe(false);
  expect(mayChoose('clock-warning', 'app')).toBe(true);
  expect(mayChoose('promise-warning', 'off')).toBe(true);
  expect(noticeWays.filter((way) => mayChoose('safety-flag', way))).toEqual(['mail']);
  for (const kind of noticeKinds) expect(mayChoose(kind, usualWay[kind])).toBe(true);
});
