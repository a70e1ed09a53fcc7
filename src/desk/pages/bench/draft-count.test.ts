import { expect, test } from 'vitest';

import type { Row, Today } from './bench-queries.ts';
import {
  awaited,
  commanded,
  countScanned,
  emptyDraft,
  groupsOf,
  inCondition,
  receiptOf,
  total,
  wholeDraft,
  withGroups,
} from './draft-count.ts';
import { caseFromRow, findRow } from './known-rows.ts';

const row = (over: Partial<Row> = {}): Row => ({
  id: 'k',
  number: 'ZP-7',
  procedure: 'withdrawal',
  issue: 'changed_mind',
  stage: 'settling',
  custody: 'expected',
  buyerName: 'Jan',
  orderNumber: '77',
  goods: '2 × Kubek',
  pieces: 3,
  received: 0,
  undecided: 0,
  closed: false,
  openedAt: '2026-11-09T10:00:00Z',
  lines: [
    { id: 'cup', name: 'Kubek', sku: 'KUB-1', quantity: 2, received: 0 },
    { id: 'plate', name: 'Talerz', sku: null, quantity: 1, received: 1 },
  ],
  codes: ['ZP7', '77', '6200'],
  ...over,
});
const kase = caseFromRow(row());
const complaint = caseFromRow(row({ procedure: 'complaint' }));

test('everything as expected is what is still awaited, as new, on the shelf', () => {
  expect(awaited(kase)).toBe(2);
  expect(receiptOf(wholeDraft(kase))).toEqual({
    lines: [{ caseLineId: 'cup', pieces: [{ quantity: 2, condition: 'as_new', disposition: 'restocked' }] }],
    unexpected: [],
  });
});

test('what is complained about is judged by nobody beforehand', () => {
  expect(receiptOf(wholeDraft(complaint)).lines).toMatchObject([
    { pieces: [{ condition: null, disposition: 'undecided' }] },
  ]);
});

test('nothing is counted before somebody counts; a product scanned is one more', () => {
  expect(total(emptyDraft)).toBe(0);
  const twice = countScanned(countScanned(emptyDraft, kase, 'kub-1')!, kase, 'KUB-1')!;
  expect(groupsOf(twice, kase, 'cup')[0]!.quantity).toBe(2);
  expect(countScanned(emptyDraft, kase, 'INNY')).toBeNull();
});

test('what is damaged goes on no shelf by itself; some may be, and others not', () => {
  const [group] = groupsOf(wholeDraft(kase), kase, 'cup');
  expect(inCondition(group!, 'damaged')).toMatchObject({ disposition: 'undecided' });
  expect(inCondition(group!, 'opened')).toMatchObject({ disposition: 'restocked' });
  const some = withGroups(emptyDraft, 'cup', [
    { ...group!, quantity: 1 },
    { ...inCondition(group!, 'damaged'), quantity: 1 },
  ]);
  expect(receiptOf(some).lines![0]!.pieces).toHaveLength(2);
});

test('a command is about the line counted last, and before any about all', () => {
  expect(receiptOf(commanded(emptyDraft, kase, 'scrapped')).lines).toMatchObject([
    { pieces: [{ quantity: 2, disposition: 'scrapped' }] },
  ]);
  const one = countScanned(emptyDraft, kase, 'KUB-1')!;
  expect(receiptOf(commanded(one, kase, 'damaged')).lines).toMatchObject([
    { pieces: [{ quantity: 1, condition: 'damaged', disposition: 'undecided' }] },
  ]);
});

test('a serial number belongs to one piece alone', () => {
  const [group] = groupsOf(emptyDraft, kase, 'cup');
  const draft = (quantity: number) => withGroups(emptyDraft, 'cup', [{ ...group!, quantity, serial: ' A1 ' }]);
  expect(receiptOf(draft(1)).lines![0]!.pieces[0]).toMatchObject({ serial: 'A1' });
  expect(receiptOf(draft(2)).lines![0]!.pieces[0]).not.toHaveProperty('serial');
});

test('without a connection a code is found among the parcels of the day, unless it fits two', () => {
  const today = { expected: [row(), row({ id: 'l', number: 'ZP-8', codes: ['ZP8', '6200'] })] } as Today;
  expect(findRow(today, 'zp-7')?.id).toBe('k');
  expect(findRow(today, '6200')).toBeNull();
  expect(findRow(undefined, 'zp-7')).toBeNull();
});
