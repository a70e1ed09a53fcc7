import { expect, test } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { locales } from '../kit/locale.ts';
import { mayChargeParcel, mayGrant, type GrantFacts } from './granting.ts';
import { groundsFor, neverGrounds, noGroundsFor } from './grounds.ts';
import { mayContest, mayReject } from './rejection.ts';

const facts: GrantFacts = {
  procedure: 'complaint',
  capacity: 'consumer',
  demand: 'refund',
  remedy: 'refund',
  ground: null,
  silent: false,
  soleTraderDeemedAcceptance: false,
};

test.each<[string, Partial<GrantFacts>, string | null, string | null]>([
  ['what was asked for', {}, null, null],
  ['nothing was asked for', { demand: null, remedy: 'repair' }, null, null],
  ['another remedy, no reason', { remedy: 'repair' }, 'other-remedy-without-reason', 'UPK 43e(1)'],
  ['repair first', { remedy: 'repair', ground: 'repair-or-replacement-first' }, null, null],
  [
    'repair first, and then a reduction',
    { remedy: 'price_reduction', ground: 'repair-or-replacement-first' },
    'ground-promises-repair',
    'UPK 43e(1)',
  ],
  [
    'minor: a reduction instead of the contract undone',
    { remedy: 'price_reduction', ground: 'insignificant' },
    null,
    null,
  ],
  [
    'minor, against a reduction',
    { demand: 'price_reduction', remedy: 'repair', ground: 'insignificant' },
    'ground-not-against-this-demand',
    'UPK 43d, 43e',
  ],
  [
    'repair refused without a reason',
    { demand: 'repair', remedy: 'refund' },
    'repair-refused-without-reason',
    'UPK 43d(2)-(3)',
  ],
  [
    'replacement refused without a reason',
    { demand: 'replacement', remedy: 'repair' },
    'repair-refused-without-reason',
    'UPK 43d(2)-(3)',
  ],
  ['replacement impossible', { demand: 'replacement', remedy: 'repair', ground: 'remedy-impossible' }, null, null],
  ['repair too costly', { demand: 'repair', remedy: 'price_reduction', ground: 'remedy-too-costly' }, null, null],
  ['a whole thing for a missing part', { demand: 'missing_part', remedy: 'replacement' }, null, null],
  ['a voucher', { remedy: 'voucher' }, 'voucher-only-by-choice', 'UPK 32(2), 43e(7)'],
  [
    'a voucher, with a reason',
    { remedy: 'voucher', ground: 'insignificant' },
    'voucher-only-by-choice',
    'UPK 32(2), 43e(7)',
  ],
  ['a voucher the buyer chose', { remedy: 'voucher', ground: 'agreed-with-buyer' }, null, null],
  ['a gift', { remedy: 'gift' }, 'gift-only-by-choice', 'UPK 32(2), 43e(7)'],
  [
    'a voucher after a withdrawal',
    { procedure: 'withdrawal', remedy: 'voucher' },
    'voucher-only-by-choice',
    'UPK 32(2), 43e(7)',
  ],
  ['a voucher for a voluntary return', { procedure: 'voluntary_return', remedy: 'voucher' }, null, null],
  ['a voucher to a business', { capacity: 'business', remedy: 'voucher' }, null, null],
  ['a business gets a repair instead', { capacity: 'business', remedy: 'repair' }, null, null],
  [
    'a sole trader chooses like a consumer',
    { capacity: 'sole_trader_as_consumer', remedy: 'repair' },
    'other-remedy-without-reason',
    'UPK 43e(1)',
  ],
  ['so does who may be one', { capacity: 'unknown', remedy: 'repair' }, 'other-remedy-without-reason', 'UPK 43e(1)'],
  [
    'the guarantor follows the guarantee',
    { procedure: 'guarantee', demand: 'replacement', remedy: 'repair' },
    null,
    null,
  ],
  [
    'less than demanded',
    { demand: 'price_reduction', remedy: 'price_reduction', enough: false },
    'less-than-demanded',
    'UPK 43e(2)',
  ],
  [
    'less, with its reason',
    { demand: 'price_reduction', remedy: 'price_reduction', enough: false, ground: 'reduction-too-high' },
    null,
    null,
  ],
  [
    'something else after silence',
    { silent: true, remedy: 'repair', ground: 'repair-or-replacement-first' },
    'silence-accepted-the-demand',
    'UPK 7a(2)',
  ],
  [
    'less after silence',
    { silent: true, demand: 'price_reduction', remedy: 'price_reduction', enough: false, ground: 'reduction-too-high' },
    'silence-accepted-the-demand',
    'UPK 7a(2)',
  ],
  ['what both agreed after silence', { silent: true, remedy: 'repair', ground: 'agreed-with-buyer' }, null, null],
  ['a ground that turns all down', { remedy: 'repair', ground: 'conforms' }, 'ground-turns-down-all', 'UPK 7a(1)'],
])('granting: %s', (_, more, reason, basis) => {
  const verdict = mayGrant({ ...facts, ...more });
  expect([verdict.reason, verdict.basis]).toEqual([reason, basis]);
});

test.each([
  ['complaint', 'consumer', 'UPK 43d(4)-(5), 43e(6); KC 561(2)'],
  ['complaint', 'business', 'UPK 43d(4)-(5), 43e(6); KC 561(2)'],
  ['guarantee', 'consumer', 'KC 580'],
  ['voluntary_return', 'consumer', null],
] as const)('the parcel of a %s by a %s at their own cost', (procedure, capacity, basis) =>
  expect(mayChargeParcel({ procedure, capacity }).basis).toBe(basis),
);

test.each(
  neverGrounds.flatMap(({ code, procedures, basis }) => procedures.map((each) => [code, each, basis] as const)),
)('%s turns down no %s of a consumer', (ground, procedure, basis) => {
  const judge = procedure === 'withdrawal' ? mayContest : mayReject;
  const asked = { ...facts, procedure, ground, by: 'person' } as const;
  expect(judge(asked)).toMatchObject({ allowed: false, reason: ground, basis });
  expect(groundsFor(asked).map(({ code }) => code)).not.toContain(ground);
  expect(noGroundsFor({ ...asked, capacity: 'business' })).toEqual([]);
  for (const locale of locales) {
    const words = wordsIn(locale);
    expect([words.has(`law.ground.${ground}`), words.has(`law.refusal.${ground}`)]).toEqual([true, true]);
  }
});

test('an agreement is no rejection', () =>
  expect(mayReject({ ...facts, ground: 'agreed-with-buyer', by: 'person' }).reason).toBe('agreement-is-no-rejection'));
