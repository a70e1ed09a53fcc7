import { describe, expect, it } from 'vitest';

import { planErasure, type ErasureFacts } from './plan-erasure.ts';
import { lawfulRetention } from './privacy-inputs.ts';
import { dutyOfCase, dutyOfOrder, limitationEnd, type CaseFacts } from './retention.ts';

const closed: CaseFacts = {
  procedure: 'complaint',
  stage: 'closed',
  outcome: 'rejected',
  capacity: 'consumer',
  spam: false,
  safety: false,
  closedOn: '2026-11-22',
  liableUntil: null,
};

describe('how long', () => {
  it.each([
    ['open', { closedOn: null }, { why: 'case-open', until: null }],
    ['rejected, of a consumer', {}, { why: 'claims', until: '2032-12-31' }],
    ['rejected, between businesses', { capacity: 'business' }, { why: 'claims', until: '2029-12-31' }],
    ['of nobody knows who', { capacity: 'unknown' }, { why: 'claims', until: '2032-12-31' }],
    ['accepted', { outcome: 'accepted' }, { why: 'settled', until: '2027-11-22' }],
    [
      'accepted, still liable',
      { outcome: 'accepted', liableUntil: '2028-03-01' },
      { why: 'settled', until: '2029-03-01' },
    ],
    ['partly accepted', { outcome: 'partly_accepted' }, { why: 'claims', until: '2032-12-31' }],
    ['cancelled', { stage: 'cancelled', outcome: 'none' }, { why: 'claims', until: '2032-12-31' }],
    ['a question', { procedure: 'inquiry', outcome: 'none' }, null],
    ['spam', { spam: true, outcome: 'none' }, null],
    [
      'a question about a product that may be dangerous',
      { procedure: 'inquiry', outcome: 'none', safety: true },
      { why: 'safety', until: null },
    ],
  ] as const)('a case that is %s', (_, over, duty) =>
    expect(dutyOfCase({ ...closed, ...over }, lawfulRetention)).toEqual(duty),
  );

  it('a sale is kept for the books', () =>
    expect(dutyOfOrder('2026-05-01', lawfulRetention)).toEqual({ why: 'tax', until: '2032-12-31' }));

  it('as the shop set it', () =>
    expect(limitationEnd('2026-01-01', 'consumer', { ...lawfulRetention, claimYears: 3 })).toBe('2029-12-31'));
});

describe('a plan', () => {
  const facts: ErasureFacts = {
    customerId: 'p',
    today: '2026-11-23',
    terms: lawfulRetention,
    personErased: false,
    cameBack: false,
    cases: [{ ...closed, id: 'k', number: 'ZP-1', orderId: 'o', erased: false, keptFor: [] }],
    orders: [{ id: 'o', number: 'A-1', placedOn: '2026-05-01', erased: false, nameErased: false }],
  };
  const plan = (over: Partial<ErasureFacts>) =>
    planErasure({ ...facts, ...over }).map(({ kind, now, why, until }) => [kind, now, why, until]);

  it('keeps what there is a duty to keep, and who it is goes', () =>
    expect(plan({})).toEqual([
      ['person', 'everything', null, null],
      ['case', 'nothing', 'claims', '2032-12-31'],
      ['order', 'contact', 'tax', '2032-12-31'],
    ]));

  it.each([
    ['is open', { closedOn: null }, 'case-open'],
    ['was rejected', {}, 'claims'],
  ] as const)('keeps a question as long as the case that stands on it, which %s', (_, over, why) =>
    expect(
      plan({ cases: [{ ...facts.cases[0]!, procedure: 'inquiry', keptFor: [{ ...closed, ...over }] }] })[1]!.slice(
        0,
        3,
      ),
    ).toEqual(['case', 'nothing', why]),
  );

  it('keeps everything about an open case', () =>
    expect(plan({ cases: [{ ...facts.cases[0]!, closedOn: null }] })).toEqual([
      ['person', 'nothing', 'case-open', null],
      ['case', 'nothing', 'case-open', null],
      ['order', 'nothing', 'case-open', null],
    ]));

  it.each([
    ['2032-12-31', ['claims', 'tax']],
    ['2033-01-01', [null, null]],
  ] as const)('holds through its last day: %s', (today, why) =>
    expect(plan({ today, personErased: true }).map(([, , because]) => because)).toEqual(why),
  );

  it('says nothing of what is gone', () =>
    expect(
      plan({
        personErased: true,
        cases: [{ ...facts.cases[0]!, erased: true }],
        orders: [{ ...facts.orders[0]!, erased: true, nameErased: true }],
      }),
    ).toEqual([]));
});
