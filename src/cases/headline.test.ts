import { describe, expect, test } from 'vitest';

import { procedures } from '../law/vocabulary.ts';
import { custodies, moneyStates, outcomes, remedyStates, stages, type Axes } from './case.ts';
import { headlineCodes, headlineOf, progressOf, type ClockFace } from './headline.ts';

const axes = (over: Partial<Axes>): Axes => ({
  procedure: 'complaint',
  issue: 'defective',
  stage: 'in_review',
  outcome: 'none',
  capacity: 'consumer',
  custody: 'not_required',
  money: null,
  remedy: null,
  ...over,
});
const clock = (rule: string, over: Partial<ClockFace> = {}): ClockFace => ({
  rule,
  state: 'running',
  deadline: '2026-11-23',
  withheld: false,
  ...over,
});
const withdrawn = { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' } as const;

describe('a headline says the one thing that matters', () => {
  const answer = clock('CMP-REPLY');
  const rows: [string, Partial<Axes>, ClockFace[], string, string | null][] = [
    [
      'a withdrawal to be sent back',
      { ...withdrawn, custody: 'expected' },
      [clock('WD-SENDBACK'), clock('WD-REFUND', { withheld: true })],
      'withdrawal-send-back',
      '2026-11-23',
    ],
    [
      'on its way',
      { ...withdrawn, custody: 'in_transit' },
      [clock('WD-REFUND')],
      'withdrawal-on-its-way',
      '2026-11-23',
    ],
    ['with the shop', { ...withdrawn, custody: 'received' }, [clock('WD-REFUND')], 'withdrawal-received', '2026-11-23'],
    ['before delivery', withdrawn, [clock('WD-REFUND')], 'withdrawal-refund-due', '2026-11-23'],
    [
      'paid',
      { ...withdrawn, custody: 'received', money: 'sent' },
      [clock('WD-REFUND', { state: 'met' })],
      'refund-sent',
      null,
    ],
    [
      'in question',
      { ...withdrawn, stage: 'submitted', custody: 'expected' },
      [clock('WD-REFUND')],
      'withdrawal-in-review',
      null,
    ],
    ['contested', { ...withdrawn, stage: 'decided', outcome: 'rejected' }, [], 'rejected', null],
    ['a complaint waits for its answer', {}, [answer], 'answer-due', '2026-11-23'],
    ['that is late', {}, [clock('CMP-REPLY', { state: 'breached' })], 'answer-overdue', '2026-11-23'],
    ["in another country's law", {}, [clock('CMP-REPLY-CZ')], 'answer-due', '2026-11-23'],
    ['a question was asked', { stage: 'waiting_customer' }, [answer], 'your-turn', null],
    ['a parcel is traced', { procedure: 'not_received', issue: 'not_received' }, [], 'parcel-traced', null],
    [
      'a parcel nobody collected',
      { procedure: 'not_collected', custody: 'in_transit' },
      [],
      'uncollected-on-its-way',
      null,
    ],
    [
      'it was sent once more',
      { procedure: 'not_collected', custody: 'not_required' },
      [],
      'uncollected-sent-again',
      null,
    ],
    ['it is back', { procedure: 'not_collected', custody: 'received' }, [], 'uncollected-back', null],
    [
      'a question came',
      { procedure: 'inquiry', issue: 'other' },
      [clock('FIRST-ANSWER')],
      'question-received',
      '2026-11-23',
    ],
    ['rejected', { stage: 'decided', outcome: 'rejected' }, [], 'rejected', null],
    ['silence', { stage: 'decided', outcome: 'deemed_accepted' }, [], 'deemed-accepted', null],
    [
      'a refund is due',
      { stage: 'settling', outcome: 'accepted', money: 'planned' },
      [clock('NC-REFUND-WITHDRAWAL')],
      'refund-due',
      '2026-11-23',
    ],
    [
      'a refund waits for goods',
      { stage: 'settling', outcome: 'accepted', money: 'planned', custody: 'expected' },
      [],
      'refund-due',
      null,
    ],
    [
      'a replacement is on its way',
      { stage: 'settling', outcome: 'accepted', remedy: 'shipped' },
      [],
      'remedy-on-its-way',
      null,
    ],
    ['it arrived', { stage: 'settling', outcome: 'accepted', remedy: 'delivered' }, [], 'remedy-done', null],
    ['being repaired', { stage: 'settling', outcome: 'accepted', remedy: 'in_repair' }, [], 'remedy-in-repair', null],
    ['repaired', { stage: 'settling', outcome: 'accepted', remedy: 'repaired' }, [], 'remedy-repaired', null],
    [
      'repaired, promised by a day',
      { stage: 'settling', outcome: 'accepted', remedy: 'repaired' },
      [clock('REMEDY-PROMISE')],
      'remedy-repaired',
      '2026-11-23',
    ],
    [
      'promised and missed',
      { stage: 'settling', outcome: 'accepted', remedy: 'in_repair' },
      [clock('REMEDY-PROMISE', { state: 'breached' })],
      'remedy-overdue',
      '2026-11-23',
    ],
    ['past repair', { stage: 'settling', outcome: 'accepted', remedy: 'unrepairable' }, [], 'remedy-past-repair', null],
    [
      'past repair, so the money goes back',
      { stage: 'settling', outcome: 'accepted', remedy: 'unrepairable', money: 'planned' },
      [clock('NC-REFUND-WITHDRAWAL')],
      'refund-due',
      '2026-11-23',
    ],
    [
      'paid, a part still to come',
      { stage: 'settling', outcome: 'accepted', money: 'sent', remedy: 'planned' },
      [],
      'remedy-under-way',
      null,
    ],
    ['closed', { stage: 'closed', outcome: 'accepted' }, [], 'closed', null],
    ['closed and paid', { stage: 'closed', outcome: 'accepted', money: 'sent' }, [], 'closed-paid', null],
    ['closed with a no', { stage: 'closed', outcome: 'rejected' }, [], 'closed-rejected', null],
    ['taken back', { stage: 'cancelled' }, [], 'cancelled', null],
    ['joined', { stage: 'merged' }, [], 'merged', null],
  ];
  test.each(rows)('%s', (_, over, clocks, code, day) => {
    expect(headlineOf(axes(over), clocks)).toEqual({ code, day });
  });
  test('what the buyer asks comes before what was planned', () => {
    expect(headlineOf(axes({ ...withdrawn, custody: 'expected' }), [clock('WD-SENDBACK')], true).code).toBe(
      'takeback-asked',
    );
  });
});

test('every combination of the axes has a headline, at most four steps, and one place to stand unless it is over', () => {
  const ended = new Set(['closed', 'cancelled', 'merged']);
  for (const procedure of procedures)
    for (const stage of stages)
      for (const outcome of outcomes)
        for (const custody of custodies)
          for (const money of [null, ...moneyStates])
            for (const remedy of [null, ...remedyStates]) {
              const each = axes({ procedure, stage, outcome, custody, money, remedy });
              const { steps } = progressOf(each);
              const states = steps.map(({ state }) => state);
              const current = states.filter((state) => state === 'current').length;
              // Cheaper than an assertion each: there are 200,000 of them.
              if (
                !headlineCodes.includes(headlineOf(each, []).code) ||
                steps.length > 4 ||
                current !== (ended.has(stage) ? 0 : 1) ||
                states.join() !== [...states].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join() ||
                new Set(steps.map(({ step }) => step)).size !== steps.length
              )
                expect.fail(JSON.stringify({ each, steps }));
            }
});
const ORDER = ['done', 'current', 'ahead'];

test.each<[string, Partial<Axes>, string]>([
  ['a withdrawal to be sent', { ...withdrawn, custody: 'expected' }, 'received [parcel] refund done'],
  ['with the shop', { ...withdrawn, custody: 'received' }, 'received parcel [refund] done'],
  ['before delivery', withdrawn, 'received parcel [refund] done'],
  ['in question', { ...withdrawn, stage: 'submitted', custody: 'expected' }, 'received [review] decision done'],
  ['contested', { ...withdrawn, stage: 'decided', outcome: 'rejected' }, 'received review [decision] done'],
  ['a complaint', {}, 'received [review] decision done'],
  ['asked', { stage: 'waiting_customer' }, 'received [your-turn] decision done'],
  ['being paid', { stage: 'settling', outcome: 'accepted', money: 'planned' }, 'received review [refund] done'],
  ['being repaired', { stage: 'settling', outcome: 'accepted', remedy: 'in_repair' }, 'received review [remedy] done'],
  [
    'a voluntary return waits for a yes',
    { procedure: 'voluntary_return', custody: 'expected' },
    'received [review] decision done',
  ],
  ['a question', { procedure: 'inquiry' }, 'received [review] done'],
  ['a question put back', { procedure: 'inquiry', stage: 'waiting_customer' }, 'received [your-turn] done'],
  ['over', { stage: 'closed', outcome: 'rejected' }, 'received review decision done'],
])('steps: %s', (_, over, expected) => {
  const steps = progressOf(axes(over)).steps.map(({ step, state }) => (state === 'current' ? `[${step}]` : step));
  expect(steps.join(' ')).toBe(expected);
});
