import { expect, test } from 'vitest';

import type { DecisionLineInput } from './decision-inputs.ts';
import { grantsOf, outcomeOf, refusalOfDeciding, refusalOfLines, type DecidingFacts } from './deciding.ts';

const yes = (quantity = 1, remedy: DecisionLineInput['remedy'] = 'refund', caseLineId = 'a'): DecisionLineInput => ({
  caseLineId,
  outcome: 'accepted',
  quantity,
  remedy,
});
const no = (quantity = 1, ground = 'conforms', caseLineId = 'a'): DecisionLineInput => ({
  caseLineId,
  outcome: 'rejected',
  quantity,
  remedy: 'none',
  ground,
});
const consumer = { procedure: 'complaint', capacity: 'consumer' } as const;
const facts = (over: Partial<DecidingFacts> = {}): DecidingFacts => ({
  silent: false,
  soleTraderDeemedAcceptance: false,
  lines: [{ id: 'a', quantity: 2 }],
  ...over,
});

test.each<[string, Parameters<typeof refusalOfLines>, string | null]>([
  ['all of a line accepted', [consumer, [yes(2)], facts()], null],
  ['a line split', [consumer, [yes(1), no(1)], facts()], null],
  ['a piece left out', [consumer, [yes(1)], facts()], 'line-undecided'],
  ['a piece decided twice', [consumer, [yes(2), no(1)], facts()], 'line-undecided'],
  [
    'a line left out',
    [
      consumer,
      [yes(2)],
      facts({
        lines: [
          { id: 'a', quantity: 2 },
          { id: 'b', quantity: 1 },
        ],
      }),
    ],
    'line-undecided',
  ],
  ['a line of another case', [consumer, [yes(2), yes(1, 'refund', 'x')], facts()], 'line-unknown'],
  ['a no after silence', [consumer, [no(2)], facts({ silent: true })], 'silence-was-consent'],
  ['half a no after silence', [consumer, [yes(1), no(1)], facts({ silent: true })], 'silence-was-consent'],
  ['a yes after silence', [consumer, [yes(2)], facts({ silent: true })], null],
  [
    'to a sole trader, too',
    [
      { ...consumer, capacity: 'sole_trader_as_consumer' },
      [no(2)],
      facts({ silent: true, soleTraderDeemedAcceptance: true }),
    ],
    'silence-was-consent',
  ],
  [
    'to a sole trader, the shop did not opt in',
    [{ ...consumer, capacity: 'sole_trader_as_consumer' }, [no(2)], facts({ silent: true })],
    null,
  ],
  ['to a business', [{ ...consumer, capacity: 'business' }, [no(2, 'b2b-no-defect')], facts({ silent: true })], null],
  [
    'in doubt who it is',
    [{ ...consumer, capacity: 'unknown' }, [no(2)], facts({ silent: true })],
    'silence-was-consent',
  ],
  ['a ground there is not', [consumer, [no(2, 'bo-tak')], facts()], 'unknown-ground'],
  ['a ground of another road', [consumer, [no(2, 'EX-05')], facts()], 'ground-of-another-procedure'],
  ['a ground against businesses', [consumer, [no(2, 'b2b-excluded')], facts()], 'ground-not-against-this-buyer'],
  ['a question', [{ ...consumer, procedure: 'inquiry' }, [no(2)], facts()], 'nothing-to-reject'],
])('lines: %s', (_, input, expected) => expect(refusalOfLines(...input)).toBe(expected));

const kase = {
  stage: 'in_review',
  procedure: 'complaint',
  money: null,
  outcome: 'none',
  deemedConfirmedAt: null,
} as const;
test.each<[string, Parameters<typeof refusalOfDeciding>, string | null]>([
  ['a complaint', [kase, true], null],
  ['while we wait for the buyer', [{ ...kase, stage: 'waiting_customer' }, true], null],
  ['a closed one', [{ ...kase, stage: 'closed' }, false], 'wrong-stage'],
  ['anew while the money is only planned', [{ ...kase, stage: 'settling', money: 'planned' }, false], null],
  ['anew when it was sent', [{ ...kase, stage: 'settling', money: 'sent' }, false], 'wrong-stage'],
  [
    'what silence decided, whatever was paid',
    [{ ...kase, stage: 'settling', money: 'sent', outcome: 'deemed_accepted' }, true],
    null,
  ],
  ['a withdrawal', [{ ...kase, procedure: 'withdrawal', stage: 'settling' }, false], 'withdrawal-needs-no-consent'],
  ['the complaint beside a withdrawal', [{ ...kase, procedure: 'withdrawal', stage: 'settling' }, true], null],
])('deciding %s', (_, input, expected) => expect(refusalOfDeciding(...input)).toBe(expected));

test('the outcome and what is granted follow from the lines', () => {
  expect([outcomeOf([yes()]), outcomeOf([yes(), no()]), outcomeOf([no()])]).toEqual([
    'accepted',
    'partly_accepted',
    'rejected',
  ]);
  expect(grantsOf([yes(1), yes(1, 'repair'), no(1, 'conforms', 'b'), yes(1, 'voucher', 'c')])).toEqual([
    { caseLineId: 'a', money: 1, goods: 1 },
    { caseLineId: 'b', money: 0, goods: 0 },
    { caseLineId: 'c', money: 0, goods: 0 },
  ]);
});
