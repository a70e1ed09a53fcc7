import { describe, expect, test } from 'vitest';

import type { AssignmentRule, CaseFacts, Conditions } from './assignment-rule.ts';
import { holds } from './assignment-rule.ts';
import { chooseAssignee } from './choose-assignee.ts';
import type { Person, Rota } from './rota.ts';

const facts: CaseFacts = {
  channelId: 'allegro',
  procedure: 'complaint',
  locale: 'pl',
  value: 25_000,
  tagIds: ['vip'],
};

describe('conditions', () => {
  test.each<[Conditions, Partial<CaseFacts>, boolean]>([
    [{}, {}, true],
    [{ channelIds: ['allegro', 'ebay'] }, {}, true],
    [{ channelIds: ['ebay'] }, {}, false],
    [{ channelIds: [] }, {}, true],
    [{ procedures: ['complaint', 'guarantee'] }, {}, true],
    [{ procedures: ['withdrawal'] }, {}, false],
    [{ locales: ['pl'] }, {}, true],
    [{ locales: ['en'] }, {}, false],
    [{ minValue: 25_000 }, {}, true],
    [{ minValue: 25_001 }, {}, false],
    [{ minValue: 1 }, { value: null }, false],
    [{ tagIds: ['vip', 'press'] }, {}, true],
    [{ tagIds: ['press'] }, {}, false],
    [{ tagIds: ['vip'] }, { tagIds: [] }, false],
    [{ channelIds: ['allegro'], procedures: ['complaint'], minValue: 10_000 }, {}, true],
    [{ channelIds: ['allegro'], procedures: ['withdrawal'], minValue: 10_000 }, {}, false],
  ])('%j against %j', (conditions, over, expected) => {
    expect(holds(conditions, { ...facts, ...over })).toBe(expected);
  });
});

const person = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  role: 'consultant',
  most: null,
  paused: false,
  open: 0,
  present: false,
  ...over,
});
const rule = (staffIds: string[], over: Partial<AssignmentRule> = {}): AssignmentRule => ({
  id: 'r1',
  conditions: {},
  staffIds,
  way: 'in-turn',
  ...over,
});
const owner = person('ola', { role: 'owner' });
const choose = (rota: Partial<Rota>, turn = 0) =>
  chooseAssignee(
    facts,
    { people: [owner, person('anna'), person('marta'), person('tomasz')], rules: [], away: [], ...rota },
    'anna',
    () => turn,
  );
const away = (staffId: string, substituteId: string | null, newCases: 'substitute' | 'others' = 'substitute') => ({
  id: `absence-${staffId}`,
  staffId,
  substituteId,
  newCases,
});

describe('rules', () => {
  test('the first that holds decides', () => {
    const rules = [
      rule(['marta'], { conditions: { channelIds: ['ebay'] } }),
      rule(['tomasz'], { id: 'r2', conditions: { channelIds: ['allegro'] } }),
      rule(['marta'], { id: 'r3' }),
    ];
    expect(choose({ rules })).toEqual({ staffId: 'tomasz', because: { because: 'rule', ruleId: 'r2' } });
  });

  test('without one the consultant of the channel', () => {
    expect(choose({ rules: [rule(['marta'], { conditions: { locales: ['en'] } })] })).toEqual({
      staffId: 'anna',
      because: { because: 'channel' },
    });
  });

  test('in turn: everybody gets as many', () => {
    const rules = [rule(['anna', 'marta', 'tomasz'])];
    const got = Array.from({ length: 30 }, (_, turn) => choose({ rules }, turn).staffId);
    expect(['anna', 'marta', 'tomasz'].map((id) => got.filter((each) => each === id).length)).toEqual([10, 10, 10]);
    expect(got.slice(0, 4)).toEqual(['anna', 'marta', 'tomasz', 'anna']);
  });

  test('in turn passes over whoever is full or takes a break', () => {
    const people = [person('anna', { most: 5, open: 5 }), person('marta', { paused: true }), person('tomasz')];
    const rules = [rule(['anna', 'marta', 'tomasz'])];
    expect([0, 1, 2].map((turn) => choose({ people, rules }, turn).staffId)).toEqual(['tomasz', 'tomasz', 'tomasz']);
  });

  test.each<[string, Person[], string]>([
    ['the fewest open', [person('anna', { open: 12 }), person('marta', { open: 9 })], 'marta'],
    [
      'in proportion to what one carries',
      [person('anna', { open: 12, most: 30 }), person('marta', { open: 9, most: 15 })],
      'anna',
    ],
    [
      'whoever is at the desk comes first',
      [person('anna', { open: 12, present: true }), person('marta', { open: 0 })],
      'anna',
    ],
    [
      'but not above their limit',
      [person('anna', { open: 12, most: 12, present: true }), person('marta', { open: 40 })],
      'marta',
    ],
    ['zero takes none', [person('anna', { most: 0, present: true }), person('marta', { open: 99 })], 'marta'],
  ])('least open: %s', (_, people, expected) => {
    const rules = [rule(['anna', 'marta'], { way: 'least-open' })];
    expect(choose({ people, rules }).staffId).toBe(expected);
  });

  test('the reason says what was counted', () => {
    const people = [person('anna', { open: 12, most: 30, present: true }), person('marta', { open: 29, most: 30 })];
    expect(choose({ people, rules: [rule(['anna', 'marta'], { way: 'least-open' })] }).because).toEqual({
      because: 'rule',
      ruleId: 'r1',
      way: 'least-open',
      open: 12,
      most: 30,
      present: true,
    });
  });

  test('when all of a rule are full, the next one is asked', () => {
    const people = [person('anna', { most: 0 }), person('marta')];
    const rules = [rule(['anna']), rule(['marta'], { id: 'r2' })];
    expect(choose({ people, rules })).toMatchObject({ staffId: 'marta', because: { ruleId: 'r2' } });
  });

  test('people who left are passed over', () => {
    expect(choose({ rules: [rule(['zofia']), rule(['zofia', 'marta'], { id: 'r2' })] }).staffId).toBe('marta');
  });
});

describe('absence', () => {
  test('of the one a rule names: the substitute, and for whom', () => {
    expect(choose({ rules: [rule(['marta'])], away: [away('marta', 'tomasz')] })).toEqual({
      staffId: 'tomasz',
      because: { because: 'absence', for: 'marta', absenceId: 'absence-marta', ruleId: 'r1' },
    });
  });

  test('in a group the substitute takes the place', () => {
    const rota = { rules: [rule(['anna', 'marta'])], away: [away('marta', 'tomasz')] };
    expect([0, 1].map((turn) => choose(rota, turn).staffId)).toEqual(['anna', 'tomasz']);
  });

  test('or the others of the group share it', () => {
    const rota = { rules: [rule(['anna', 'marta'])], away: [away('marta', 'tomasz', 'others')] };
    expect([0, 1].map((turn) => choose(rota, turn).staffId)).toEqual(['anna', 'anna']);
  });

  test('a substitute in the group has one place, not two', () => {
    const rota = { rules: [rule(['anna', 'marta', 'tomasz'])], away: [away('marta', 'tomasz')] };
    expect([0, 1, 2, 3].map((turn) => choose(rota, turn).staffId)).toEqual(['anna', 'tomasz', 'anna', 'tomasz']);
  });

  test('of the channel’s consultant', () => {
    expect(choose({ away: [away('anna', 'tomasz')] })).toEqual({
      staffId: 'tomasz',
      because: { because: 'absence', for: 'anna', absenceId: 'absence-anna' },
    });
  });

  test('two who name each other fall back to the owner', () => {
    expect(choose({ away: [away('anna', 'marta'), away('marta', 'anna')] }).staffId).toBe('ola');
  });

  test('with everybody away the case still has somebody', () => {
    const all = ['ola', 'anna', 'marta', 'tomasz'].map((id) => away(id, null));
    expect(choose({ away: all }).staffId).toBe('anna');
  });
});

test('a consultant of the channel who takes no more is relieved by the owner', () => {
  const people = [owner, person('anna', { paused: true })];
  expect(choose({ people })).toEqual({ staffId: 'ola', because: { because: 'fallback' } });
});
