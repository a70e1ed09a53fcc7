import { expect, test } from 'vitest';

import type { Day } from '../kit/day.ts';
import { polishCalendar } from '../law/holidays.ts';
import { unitLedger, unitsOf, type Turn, type UnitFacts } from './unit-ledger.ts';

const place = { zone: 'Europe/Warsaw', calendar: polishCalendar };
const facts: UnitFacts = {
  country: 'PL',
  capacity: 'consumer',
  delivered: '2026-08-10',
  contractDate: '2026-08-05',
  guaranteeMonths: null,
  turns: [],
  rightToRepair: true,
};
const turn = (doneOn: Day, over: Partial<Turn> = {}): Turn => ({
  kind: 'repaired',
  doneOn,
  underGuarantee: false,
  essential: false,
  daysOut: 0,
  told: null,
  ...over,
});

test.each<[string, Partial<UnitFacts>, Day]>([
  ['thirty days with the guarantor', { reliances: [{ from: '2027-01-01', to: '2027-01-31' }] }, '2028-09-09'],
  ['refused the same day', { reliances: [{ from: '2027-01-01', to: '2027-01-01' }] }, '2028-08-10'],
  [
    'two that lie over each other count once',
    {
      reliances: [
        { from: '2027-01-10', to: '2027-01-20' },
        { from: '2027-01-01', to: '2027-01-15' },
      ],
    },
    '2028-08-29',
  ],
  ['after the end there is nothing to stop', { reliances: [{ from: '2028-08-11', to: '2028-09-11' }] }, '2028-08-10'],
  [
    'a second one in the days the first gave',
    {
      reliances: [
        { from: '2028-08-01', to: '2028-08-11' },
        { from: '2028-08-15', to: '2028-08-20' },
      ],
    },
    '2028-08-25',
  ],
  [
    'on top of the months a repair gave',
    { turns: [turn('2027-06-01')], reliances: [{ from: '2027-01-01', to: '2027-01-11' }] },
    '2029-08-20',
  ],
  ['a company, too', { capacity: 'business', reliances: [{ from: '2027-01-01', to: '2027-01-11' }] }, '2028-08-20'],
  ['abroad nobody knows', { country: 'DE', reliances: [{ from: '2027-01-01', to: '2027-01-11' }] }, '2028-08-10'],
])('using the guarantee stops the time for rights against the seller (KC 579 par. 3): %s', (_, over, end) => {
  expect(unitLedger({ ...facts, ...over }, place)?.liabilityEnd).toBe(end);
});

test.each<[string, Partial<UnitFacts>, object | null]>([
  ['nothing happened', {}, { liabilityEnd: '2028-08-10', extended: false, presumedUntil: '2028-08-10' }],
  ['nobody knows when it came', { delivered: null }, null],
  ['one repair', { turns: [turn('2027-01-01')] }, { liabilityEnd: '2029-08-10', extended: true }],
  ['two repairs add once', { turns: [turn('2027-01-01'), turn('2027-06-01')] }, { liabilityEnd: '2029-08-10' }],
  [
    'a new thing adds nothing',
    { turns: [turn('2027-01-01', { kind: 'replaced' })] },
    { liabilityEnd: '2028-08-10', extended: false },
  ],
  [
    'not law yet',
    { rightToRepair: false, turns: [turn('2027-01-01')] },
    { liabilityEnd: '2028-08-10', extended: false },
  ],
  [
    'a contract from before',
    { contractDate: '2026-07-30', turns: [turn('2027-01-01')] },
    { liabilityEnd: '2028-08-10' },
  ],
  [
    'a contract of the first day',
    { contractDate: '2026-07-31', turns: [turn('2027-01-01')] },
    { liabilityEnd: '2029-08-10' },
  ],
  [
    'by the guarantor',
    { turns: [turn('2027-01-01', { underGuarantee: true })] },
    { liabilityEnd: '2028-08-10', extended: false },
  ],
  [
    'the buyer was told a later day',
    { rightToRepair: false, turns: [turn('2027-01-01', { told: '2029-08-10' })] },
    { liabilityEnd: '2029-08-10' },
  ],
  [
    'bought for business',
    { capacity: 'business', turns: [turn('2027-01-01')] },
    { liabilityEnd: '2028-08-10', extended: false, presumedUntil: null },
  ],
  ['nobody knows who bought', { capacity: 'unknown', turns: [turn('2027-01-01')] }, { liabilityEnd: '2029-08-10' }],
  [
    'abroad: the floor of the Union',
    { country: 'DE', turns: [turn('2027-01-01')] },
    { liabilityEnd: '2028-08-10', presumedUntil: '2027-08-10', verified: false },
  ],
  ['Spain', { country: 'ES' }, { liabilityEnd: '2029-08-10', presumedUntil: '2028-08-10', verified: false }],
  [
    'delivered on the last of February',
    { delivered: '2028-02-29', contractDate: '2028-02-20' },
    { liabilityEnd: '2030-02-28' },
  ],
  ['ends on a Sunday and is not moved', { delivered: '2026-08-13' }, { liabilityEnd: '2028-08-13' }],
  [
    'another variant is another sale',
    { turns: [turn('2026-09-01', { kind: 'exchanged' })] },
    { from: '2026-09-01', liabilityEnd: '2028-09-01', extended: false },
  ],
  [
    'a repair of the variant before counts no more',
    { turns: [turn('2026-09-01', { kind: 'exchanged' }), turn('2026-08-20')] },
    { liabilityEnd: '2028-09-01', extended: false },
  ],
])('the seller answers: %s', (_, over, ledger) => {
  const found = unitLedger({ ...facts, ...over }, place);
  if (ledger === null) expect(found).toBeNull();
  else expect(found).toMatchObject(ledger);
});

const under = { underGuarantee: true };
test.each<[string, readonly Turn[], Day]>([
  ['nothing happened', [], '2027-08-10'],
  ['a repair adds the days out of use', [turn('2027-01-10', { ...under, daysOut: 9 })], '2027-08-19'],
  [
    'each repair adds its own',
    [turn('2027-01-10', { ...under, daysOut: 9 }), turn('2027-03-10', { ...under, daysOut: 1 })],
    '2027-08-20',
  ],
  ['an essential repair begins it anew', [turn('2027-01-10', { ...under, daysOut: 9, essential: true })], '2028-01-10'],
  ['a new thing begins it anew', [turn('2027-01-10', { ...under, kind: 'replaced' })], '2028-01-10'],
  ['the seller’s own remedy leaves it as it is', [turn('2027-01-10', { daysOut: 9 })], '2027-08-10'],
])('a guarantee of twelve months: %s', (_, turns, end) =>
  expect(unitLedger({ ...facts, guaranteeMonths: 12, turns }, place)?.guaranteeEnd).toBe(end),
);

test.each([
  ['untouched ones first', 1, 3, [{ unit: 1, caseId: 'a', doneOn: '2026-09-01' }], null, [2]],
  ['the ones of the case before', 1, 3, [{ unit: 3, caseId: 'a', doneOn: '2026-09-01' }], 'a', [3]],
  [
    'touched longest ago, when all were',
    1,
    2,
    [
      { unit: 1, caseId: 'a', doneOn: '2026-09-02' },
      { unit: 2, caseId: 'b', doneOn: '2026-09-01' },
    ],
    null,
    [2],
  ],
  ['several', 2, 2, [], null, [1, 2]],
  ['never more than were bought', 5, 2, [], null, [1, 2]],
] as const)('which pieces: %s', (_, quantity, bought, turns, parent, units) =>
  expect(unitsOf(quantity, bought, turns, parent)).toEqual(units),
);
