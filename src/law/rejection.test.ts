import { describe, expect, it } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { groundOf, grounds, groundsFor } from './grounds.ts';
import { mayContest, mayReject, mayStartRepair, needsAdrStatement, type RejectionFacts } from './rejection.ts';
import { mayRequalify } from './requalification.ts';
import { capacities, procedures } from './vocabulary.ts';

const facts: RejectionFacts = {
  procedure: 'complaint',
  capacity: 'consumer',
  silent: false,
  soleTraderDeemedAcceptance: false,
  ground: 'conforms',
  by: 'person',
};

describe('whether a claim may be rejected', () => {
  it.each<[string, Partial<RejectionFacts>, string | null]>([
    ['a complaint with a ground', {}, null],
    ['before a ground is chosen', { ground: null }, null],
    ['a withdrawal, never', { procedure: 'withdrawal', ground: 'EX-03' }, 'withdrawal-needs-no-consent'],
    [
      'a withdrawal by a business, contested too',
      { procedure: 'withdrawal', capacity: 'business', ground: 'not-a-consumer' },
      'withdrawal-needs-no-consent',
    ],
    ['a question', { procedure: 'inquiry', ground: null }, 'nothing-to-reject'],
    ['an uncollected parcel', { procedure: 'not_collected', ground: null }, 'nothing-to-reject'],
    ['a consumer after silence', { silent: true }, 'silence-was-consent'],
    ['an unknown buyer after silence', { silent: true, capacity: 'unknown' }, 'silence-was-consent'],
    ['a sole trader after silence', { silent: true, capacity: 'sole_trader_as_consumer' }, null],
    [
      'a sole trader after silence, opted in',
      { silent: true, capacity: 'sole_trader_as_consumer', soleTraderDeemedAcceptance: true },
      'silence-was-consent',
    ],
    ['a business after silence', { silent: true, capacity: 'business', ground: 'b2b-excluded' }, null],
    ['a dispute after silence', { silent: true, procedure: 'dispute' }, 'silence-was-consent'],
    [
      'a voluntary return after silence',
      { silent: true, procedure: 'voluntary_return', ground: 'outside-shop-policy' },
      null,
    ],
    ['by a machine', { by: 'machine' }, 'no-machine-rejects'],
    ['with a made-up ground', { ground: 'because' }, 'unknown-ground'],
    ['with a ground of another road', { ground: 'guarantee-over' }, 'ground-of-another-procedure'],
    ['a consumer with a ground against businesses', { ground: 'b2b-excluded' }, 'ground-not-against-this-buyer'],
    [
      'a business with a ground of consumer law',
      { capacity: 'business', ground: 'conforms' },
      'ground-not-against-this-buyer',
    ],
  ])('%s: %s', (_, more, reason) => {
    const verdict = mayReject({ ...facts, ...more });
    expect([verdict.allowed, verdict.reason]).toEqual([reason === null, reason]);
    expect(verdict.basis === null).toBe(reason === null);
  });

  it('lets a person override silence with a reason, and nothing else', () => {
    expect(mayReject({ ...facts, silent: true }).overridable).toBe(true);
    expect(mayReject({ ...facts, procedure: 'withdrawal' }).overridable).toBe(false);
  });
});

describe('whether a withdrawal may be contested', () => {
  const withdrawal = { ...facts, procedure: 'withdrawal', ground: 'EX-05' } as const;
  it.each<[string, Partial<RejectionFacts>, string | null]>([
    ['with an exception', {}, null],
    ['as late', { ground: 'late-by-calculation' }, null],
    ['as a business', { ground: 'not-a-consumer', capacity: 'business' }, null],
    ['a consumer as a business', { ground: 'not-a-consumer' }, 'ground-not-against-this-buyer'],
    ['with an exception that does not hold after a visit', { visitOrExcursion: true }, 'exception-not-after-visit'],
    ['with one that does', { visitOrExcursion: true, ground: 'EX-04' }, null],
    ['by a machine', { by: 'machine' }, 'no-machine-rejects'],
    ['what is not a withdrawal', { procedure: 'complaint' }, 'ground-of-another-procedure'],
  ])('%s', (_, more, reason) => expect(mayContest({ ...withdrawal, ...more }).reason).toBe(reason));
});

describe('grounds', () => {
  it('have codes of their own, a basis and words', () => {
    expect(new Set(grounds.map(({ code }) => code)).size).toBe(grounds.length);
    for (const { code, basis, needs, procedures: roads } of grounds) {
      expect(basis.length > 0 && roads.length > 0).toBe(true);
      expect(needs.length > 0 || code === 'repair-or-replacement-first').toBe(true);
      expect([code, wordsIn('pl').has(`law.ground.${code}`), wordsIn('en').has(`law.ground.${code}`)]).toEqual([
        code,
        true,
        true,
      ]);
    }
  });

  it('hold all fourteen exceptions', () => {
    const offered = groundsFor({ procedure: 'withdrawal', capacity: 'consumer' }).map(({ code }) => code);
    expect(offered.filter((code) => code.startsWith('EX-'))).toHaveLength(14);
    expect(offered).not.toContain('not-a-consumer');
    const afterVisit = groundsFor({ procedure: 'withdrawal', capacity: 'consumer', visitOrExcursion: true }).map(
      ({ code }) => code,
    );
    expect(afterVisit.filter((code) => code.startsWith('EX-'))).toEqual(
      ['04', '06', '07', '08', '09', '10', '11', '12', '13', '14'].map((n) => `EX-${n}`),
    );
  });

  it('leave something to say on every road that can be turned down, to every buyer', () => {
    for (const capacity of capacities) {
      for (const procedure of [
        'withdrawal',
        'complaint',
        'guarantee',
        'not_received',
        'voluntary_return',
        'dispute',
      ] as const) {
        expect(groundsFor({ procedure, capacity })).not.toEqual([]);
      }
    }
  });

  it('tell a refused demand from a refused claim', () => {
    expect(groundOf('remedy-too-costly')?.onlyTheDemand).toBe(true);
    expect(groundOf('conforms')?.onlyTheDemand).toBeUndefined();
    expect(groundOf('toString')).toBeNull();
  });
});

describe('statements that go with a decision', () => {
  it('enclose the out-of-court statement for consumers only', () => {
    const given = procedures.flatMap((procedure) =>
      capacities
        .filter((capacity) => needsAdrStatement(procedure, capacity))
        .map((capacity) => `${procedure} ${capacity}`),
    );
    expect(given).toEqual(
      ['complaint', 'guarantee', 'not_received', 'dispute'].flatMap((procedure) => [
        `${procedure} consumer`,
        `${procedure} unknown`,
      ]),
    );
  });

  it('ask for the choice between repair and replacement before a remedy starts', () => {
    expect(mayStartRepair(true).allowed).toBe(true);
    expect(mayStartRepair(false)).toMatchObject({ allowed: false, reason: 'buyer-not-told-of-choice' });
  });
});

describe('moving a case to another road', () => {
  it.each([
    ['complaint', 'withdrawal', false, null],
    ['withdrawal', 'complaint', false, null],
    ['inquiry', 'complaint', false, null],
    ['complaint', 'guarantee', false, 'needs-buyers-choice'],
    ['complaint', 'guarantee', true, null],
    ['withdrawal', 'voluntary_return', false, 'needs-buyers-choice'],
    ['withdrawal', 'voluntary_return', true, null],
    ['complaint', 'inquiry', false, 'needs-buyers-choice'],
    ['guarantee', 'voluntary_return', false, null],
    ['guarantee', 'complaint', false, null],
    ['complaint', 'complaint', true, 'same-procedure'],
    ['withdrawal', 'not_collected', true, 'parcel-was-collected'],
  ] as const)('%s to %s, chosen %s: %s', (from, to, buyerChose, reason) => {
    expect(mayRequalify({ from, to, buyerChose }).reason).toBe(reason);
  });

  it('follows the carrier for a parcel nobody collected', () => {
    expect(
      mayRequalify({ from: 'withdrawal', to: 'not_collected', buyerChose: false, neverCollected: true }).allowed,
    ).toBe(true);
  });
});
