import { expect, test } from 'vitest';

import type { CaseMessage, HistoryEntry } from '../api/case-queries.ts';
import { timelineOf } from './timeline-items.ts';

const message = (at: string) => ({ id: at, at, kind: 'reply' }) as CaseMessage;
const event = (at: string, type = 'case.assigned') => ({ id: at + type, at, type }) as HistoryEntry;
const shape = (items: ReturnType<typeof timelineOf>) =>
  items.map((item) => (item.kind === 'events' ? item.events.length : item.message.at));

test('messages and events stand in the order of time, neighbouring events in one fold', () => {
  const items = timelineOf([message('2'), message('5')], [event('1'), event('3'), event('4'), event('6')]);
  expect(shape(items)).toEqual([1, '2', 2, '5', 1]);
});

test('an event whose substance is a message is not told twice', () => {
  expect(shape(timelineOf([message('2')], [event('2', 'case.replied')]))).toEqual(['2']);
});

test('an event comes before the message of the same instant', () => {
  expect(shape(timelineOf([message('2')], [event('2')]))).toEqual([1, '2']);
});

test('what one act led to stands in the order it happened in, however much it was', () => {
  const types = Array.from({ length: 40 }, (_, n) => `case.step-${n}`);
  const [fold] = timelineOf(
    [],
    types.map((type) => event('2', type)),
  );
  expect(fold).toMatchObject({ kind: 'events', events: types.map((type) => ({ type })) });
});
