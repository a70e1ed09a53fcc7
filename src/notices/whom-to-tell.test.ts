import { expect, test } from 'vitest';

import type { Happening } from '../messages/happening.ts';
import { mayChoose, noticeKinds, noticeWays, usualWay } from './notice.ts';
import { whomToTell } from './whom-to-tell.ts';

const audience = {
  assigneeId: 'marta',
  leaders: ['anna', 'olga'],
  active: new Set(['anna', 'olga', 'marta', 'tomasz']),
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
