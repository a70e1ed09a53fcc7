import { beforeEach, describe, expect, test } from 'vitest';

import { isSelected, moreOf, nothingSelected, ranged, sizeOf, toggled, type Selected } from './selected.ts';
import { selection } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (...all: string[]): Selected => ({ kind: 'ids', ids: new Set(all) });
const allBut = (...except: string[]): Selected => ({ kind: 'all', filters: {}, except: new Set(except) });

test.each([
  ['one more', toggled(ids('a'), 'b'), ids('a', 'b')],
  ['one less', toggled(ids('a', 'b'), 'a'), ids('b')],
  ['one left out of all', toggled(allBut(), 'c'), allBut('c')],
  ['and taken back in', toggled(allBut('c'), 'c'), allBut()],
  ['a range downwards', ranged(ids('b'), order, 'b', 'd'), ids('b', 'c', 'd')],
  ['a range upwards', ranged(ids('d'), order, 'd', 'b'), ids('b', 'c', 'd')],
  ['a range from nowhere', ranged(nothingSelected, order, null, 'c'), ids('c')],
  ['a range from a row that left', ranged(ids('z'), order, 'z', 'c'), ids('z', 'c')],
  ['a range within all', ranged(allBut('b', 'd'), order, 'a', 'c'), allBut('d')],
  ['all that were read', moreOf(ids('b'), order, {}, false), ids(...order)],
  ['then all that match', moreOf(ids(...order), order, {}, false), allBut()],
  ['then none', moreOf(allBut(), order, {}, false), nothingSelected],
  ['none at once where there are no further pages', moreOf(ids(...order), order, {}, true), nothingSelected],
  ['an empty list has nothing to choose', moreOf(nothingSelected, [], {}, true), nothingSelected],
])('%s', (_, is, expected) => {
  expect(is).toEqual(expected);
});

test.each([
  [ids('a', 'b'), null, 2],
  [allBut('a'), 100, 99],
  [allBut('a'), null, null],
])('how many that is', (selected, matching, size) => {
  expect(sizeOf(selected, matching)).toBe(size);
});

describe('the store', () => {
  beforeEach(() => {
    selection.clear();
    selection.shows({ filters: { view: 'mine' }, ids: order, isWhole: false });
  });

  test('a range starts where one chose last', () => {
    selection.toggle('b');
    selection.range('d');
    expect(selection.now()).toEqual({ selected: ids('b', 'c', 'd'), choosing: true });
  });

  test('all that match are those of the filters on the screen', () => {
    selection.more();
    selection.more();
    expect(selection.now().selected).toEqual({ kind: 'all', filters: { view: 'mine' }, except: new Set() });
    selection.toggle('a');
    expect(isSelected(selection.now().selected, 'a')).toBe(false);
    expect(isSelected(selection.now().selected, 'unread')).toBe(true);
  });

  test('more rows of the same list change nothing, another list starts anew', () => {
    selection.toggle('a');
    selection.shows({ filters: { view: 'mine' }, ids: [...order, 'f'], isWhole: true });
    expect(selection.now().selected).toEqual(ids('a'));
    selection.shows({ filters: { view: 'mine', locale: ['en'] }, ids: order, isWhole: true });
    expect(selection.now()).toEqual({ selected: nothingSelected, choosing: false });
  });

  test('boxes may be shown before anything is chosen, and go with the last one', () => {
    selection.begin();
    expect(selection.now().choosing).toBe(true);
    selection.toggle('a');
    selection.toggle('a');
    expect(selection.now().choosing).toBe(false);
  });
});
