import { describe, expect, it } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { proposeProcedure, type ProposalFacts } from './procedures.ts';
import { capacities, issues } from './vocabulary.ts';

const facts: ProposalFacts = {
  issue: 'changed_mind',
  demand: null,
  capacity: 'consumer',
  declaredAt: new Date('2026-11-10T09:00:00Z'),
  statutoryExpiresAt: new Date('2026-11-16T23:00:00Z'),
  offeredExpiresAt: new Date('2026-12-02T23:00:00Z'),
  returnsFromBusinesses: false,
  choseGuarantee: false,
  hasGuarantee: true,
  shopBearsReturnCost: false,
  informedOfReturnCost: true,
};
const propose = (more: Partial<ProposalFacts>) => proposeProcedure({ ...facts, ...more });

describe('the road proposed', () => {
  it.each<[string, Partial<ProposalFacts>, string, string]>([
    ['changed mind in time', {}, 'withdrawal', 'no-reason-needed'],
    ['changed mind before delivery', { statutoryExpiresAt: null }, 'withdrawal', 'no-reason-needed'],
    [
      'changed mind, the shop gives longer',
      { declaredAt: new Date('2026-11-20T09:00:00Z') },
      'voluntary_return',
      'shop-offers-longer',
    ],
    [
      'changed mind at the very end',
      { declaredAt: new Date('2026-11-16T23:00:00Z') },
      'voluntary_return',
      'shop-offers-longer',
    ],
    ['changed mind too late', { declaredAt: new Date('2027-01-20T09:00:00Z') }, 'withdrawal', 'late-but-received'],
    ['changed mind, sole trader', { capacity: 'sole_trader_as_consumer' }, 'withdrawal', 'no-reason-needed'],
    ['changed mind, who knows who', { capacity: 'unknown' }, 'withdrawal', 'no-reason-needed'],
    ['changed mind, business', { capacity: 'business' }, 'inquiry', 'business-has-no-withdrawal'],
    [
      'changed mind, business, a kind shop',
      { capacity: 'business', returnsFromBusinesses: true },
      'voluntary_return',
      'business-by-shop-policy',
    ],
    ['a defect', { issue: 'defective', demand: 'repair' }, 'complaint', 'goods-are-wrong'],
    ['a defect, guarantee chosen', { issue: 'defective', choseGuarantee: true }, 'guarantee', 'buyer-chose-guarantee'],
    ['nothing came', { issue: 'not_received' }, 'not_received', 'parcel-missing'],
    ['late and not here', { issue: 'late' }, 'not_received', 'parcel-missing'],
    ['late but here', { issue: 'late', delivered: true }, 'complaint', 'came-late'],
    ['something else, with a demand', { issue: 'other', demand: 'refund' }, 'complaint', 'asks-for-remedy'],
    ['something else', { issue: 'other' }, 'inquiry', 'a-question'],
    ['a parcel back uncollected', { neverCollected: true }, 'not_collected', 'parcel-never-collected'],
    [
      'a dispute of a marketplace',
      { issue: 'defective', fromMarketplaceDispute: true },
      'dispute',
      'marketplace-opened-dispute',
    ],
  ])('%s: %s, %s', (_, more, procedure, reason) => expect(propose(more)).toMatchObject({ procedure, reason }));

  it('never picks the guarantee by itself', () => {
    for (const issue of issues)
      for (const capacity of capacities) expect(propose({ issue, capacity }).procedure).not.toBe('guarantee');
  });

  it('asks what an unknown buyer bought for, and flags a late one', () => {
    expect(propose({ capacity: 'unknown' }).askCapacity).toBe(true);
    expect(propose({}).askCapacity).toBe(false);
    expect(propose({ declaredAt: new Date('2027-01-20T09:00:00Z') }).lateByCalculation).toBe(true);
    expect(propose({}).lateByCalculation).toBe(false);
  });
});

describe('the other roads', () => {
  const roads = (more: Partial<ProposalFacts>) => propose(more).alternatives.map(({ procedure }) => procedure);

  it.each<[string, Partial<ProposalFacts>, string[]]>([
    ['a defect in time: both rights, and the guarantee', { issue: 'defective' }, ['withdrawal', 'guarantee']],
    ['a defect later', { issue: 'defective', declaredAt: new Date('2026-11-20T09:00:00Z') }, ['guarantee']],
    [
      'a defect later, no guarantee',
      { issue: 'defective', declaredAt: new Date('2026-11-20T09:00:00Z'), hasGuarantee: false },
      [],
    ],
    ['a defect, business', { issue: 'defective', capacity: 'business', hasGuarantee: false }, []],
    ['guarantee chosen', { issue: 'defective', choseGuarantee: true }, ['complaint', 'withdrawal']],
    ['nothing came', { issue: 'not_received', statutoryExpiresAt: null }, ['withdrawal']],
    ['changed mind', {}, []],
  ])('%s', (_, more, expected) => expect(roads(more)).toEqual(expected));

  it('show who pays for the way back', () => {
    const { consequences, alternatives } = propose({ issue: 'defective' });
    expect(consequences).toEqual({
      returnCost: 'shop',
      brings: 'repair-or-replacement-first',
      answerDays: 14,
      moneyDays: 14,
      silenceHelps: true,
    });
    expect(alternatives[0]!.consequences).toEqual({
      returnCost: 'buyer',
      brings: 'full-refund',
      answerDays: null,
      moneyDays: 14,
      silenceHelps: false,
    });
  });

  it('charge nobody who was not told of the cost', () => {
    expect(propose({ informedOfReturnCost: false }).consequences.returnCost).toBe('shop');
    expect(propose({ shopBearsReturnCost: true }).consequences.returnCost).toBe('shop');
  });

  it('have words for every reason', () => {
    for (const issue of issues) {
      for (const capacity of capacities) {
        const proposal = propose({ issue, capacity, demand: 'refund' });
        for (const { reason } of [proposal, ...proposal.alternatives]) {
          expect([reason, wordsIn('pl').has(`law.proposal.${reason}`)]).toEqual([reason, true]);
        }
      }
    }
  });
});
