import { describe, expect, test } from 'vitest';

import { shopPolicy, type Shop } from '../identity/shop.ts';
import { wholeTerms } from '../law/promise-terms.ts';
import { statementInput } from './statement-inputs.ts';
import type { ClaimedOrder, ReceivingChannel } from './submission-facts.ts';
import { workOut, type Submission } from './submission.ts';

const at = new Date('2026-11-09T10:00:00Z');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const channel: ReceivingChannel = {
  id: id(1),
  country: 'PL',
  casePrefix: 'ZP',
  withdrawalDays: null,
  terms: wholeTerms({}),
  responsibleId: null,
  defaultStaffId: null,
  rota: null,
};
const order = (over: Partial<ClaimedOrder> = {}, line: object = {}): ClaimedOrder => ({
  id: id(2),
  number: 'A-1',
  currency: 'PLN',
  capacity: 'consumer',
  email: 'anna@example.com',
  test: false,
  contractDate: '2026-11-01',
  informedOn: null,
  shipped: true,
  deliveries: [new Date('2026-11-05T12:00:00Z')],
  lines: [
    {
      id: id(3),
      name: 'Kubek',
      sku: null,
      quantity: 2,
      claimed: 0,
      paidTotal: 4500,
      withdrawalException: null,
      droppedAt: null,
      ...line,
    },
  ],
  ...over,
});
const said = (over: object) =>
  statementInput.parse({
    kind: 'withdrawal',
    channelId: channel.id,
    locale: 'pl',
    contact: { email: 'Anna@Example.com' },
    wholeOrder: true,
    ...over,
  });
const work = (over: object, known: ClaimedOrder | null, policy: object = {}, declaredAt = at): Submission => {
  const shop: Shop = {
    id: id(9),
    name: 'S',
    country: 'PL',
    zone: 'Europe/Warsaw',
    locale: 'pl',
    legal: {},
    returnAddress: {},
    policy: shopPolicy.parse(policy),
  };
  return workOut(said(over), { declaredAt, receivedAt: at }, shop, channel, known, {
    whole: 'Całe zamówienie',
    question: 'Bez zamówienia',
  });
};
const claim = (...quantities: number[]) => ({
  wholeOrder: false,
  lines: quantities.map((quantity) => ({ orderLineId: id(3), quantity })),
});

const plain = {
  procedure: 'withdrawal',
  capacity: 'consumer',
  stage: 'settling',
  outcome: 'acknowledged',
  custody: 'expected',
  withheld: true,
  flags: [],
};
test.each<[string, Partial<Submission>, Parameters<typeof work>]>([
  ['a withdrawal', plain as object, [{}, order()]],
  ['of an order nobody knows', { ...plain, flags: ['order-not-found'] } as object, [{}, null]],
  ['from another address', { flags: ['other-address'] }, [{ contact: { email: 'ktos@example.com' } }, order()]],
  ['without an e-mail', { flags: ['no-email'] }, [{ contact: { phone: '600100200' } }, order()]],
  ['without anything', { flags: ['no-contact'] }, [{ contact: {} }, order()]],
  [
    'before delivery',
    { custody: 'not_required', withheld: false, stage: 'settling', flags: ['before-delivery'] },
    [{}, order({ shipped: false, deliveries: [null] })],
  ],
  [
    'late',
    { stage: 'submitted', outcome: 'acknowledged', flags: ['late-by-calculation'] },
    [{}, order({ deliveries: [new Date('2026-10-01T12:00:00Z')] })],
  ],
  [
    'sent in time, received late',
    { stage: 'settling', flags: [] },
    [{}, order({ deliveries: [new Date('2026-10-20T12:00:00Z')] }), {}, new Date('2026-11-03T22:59:59Z')],
  ],
  [
    'sent a second too late',
    { stage: 'submitted', flags: ['late-by-calculation'] },
    [{}, order({ deliveries: [new Date('2026-10-20T12:00:00Z')] }), {}, new Date('2026-11-03T23:00:00Z')],
  ],
  [
    'with a parcel still outstanding nobody is late',
    { stage: 'settling', flags: [] },
    [{}, order({ deliveries: [new Date('2026-10-01T12:00:00Z'), null] })],
  ],
  [
    'where the shop gives a hundred days',
    { stage: 'settling', flags: [] },
    [{}, order({ deliveries: [new Date('2026-10-01T12:00:00Z')] }), { withdrawalDays: 100 }],
  ],
  [
    'of a buyer never told of the right',
    { stage: 'settling', flags: [] },
    [{}, order({ deliveries: [new Date('2026-10-01T12:00:00Z')] }), { informsOfWithdrawal: false }],
  ],
  [
    'of goods that may be excepted',
    { stage: 'submitted', outcome: 'acknowledged', flags: ['exception-claimed'] },
    [{}, order({}, { withdrawalException: 'EX-05' })],
  ],
  [
    'by a business',
    { stage: 'submitted', outcome: 'acknowledged', capacity: 'business', flags: [] },
    [{}, order({ capacity: 'business' })],
  ],
  [
    'with a NIP: asked, never hidden',
    { stage: 'settling', capacity: 'unknown', flags: ['capacity-unknown'] },
    [{ company: { nip: '5260250274' } }, order({ capacity: 'business' })],
  ],
  [
    'a company that names its NIP reports as a company',
    { capacity: 'business', flags: [] },
    [{ kind: 'report', issue: 'missing_items', company: { nip: '5260250274' } }, order({ capacity: 'business' })],
  ],
  [
    'a NIP with the order of a consumer raises the question',
    { capacity: 'unknown', flags: ['capacity-unknown'] },
    [{ kind: 'report', issue: 'missing_items', company: { nip: '5260250274' } }, order()],
  ],
  ['of more than was bought', { flags: ['over-quantity'] }, [claim(3), order()]],
  ['that names a line twice', { flags: ['over-quantity'] }, [claim(2, 1), order()]],
  ['of what another case claims', { flags: ['claimed-twice'] }, [claim(1), order({}, { claimed: 2 })]],
  ['of what is left beside it', { flags: [] }, [claim(1), order({}, { claimed: 1 })]],
  ['where the shop collects', { withheld: false, custody: 'expected' }, [{}, order(), { collectsReturns: true }]],
  [
    'a defect',
    { procedure: 'complaint', stage: 'submitted', outcome: 'none', custody: 'not_required' },
    [{ kind: 'report', issue: 'defective' }, order()],
  ],
  ['a question', { procedure: 'inquiry', stage: 'submitted' }, [{ kind: 'report', issue: 'other' }, order()]],
  [
    'a question about no order: there is none to look for',
    { procedure: 'inquiry', flags: [], lines: [expect.objectContaining({ name: 'Bez zamówienia' })] } as object,
    [{ kind: 'report', issue: 'other', wholeOrder: false }, null],
  ],
  [
    'a question about an order nobody knows',
    { procedure: 'inquiry', flags: ['order-not-found'] },
    [{ kind: 'report', issue: 'other', orderNumber: '1' }, null],
  ],
  [
    'a chosen guarantee',
    { procedure: 'guarantee' },
    [{ kind: 'report', issue: 'defective', byGuarantee: true }, order()],
  ],
  [
    'a missing parcel',
    { procedure: 'not_received' },
    [{ kind: 'report', issue: 'not_received' }, order({ deliveries: [null] })],
  ],
  [
    'a changed mind in the other form',
    { procedure: 'withdrawal', stage: 'settling' },
    [{ kind: 'report', issue: 'changed_mind' }, order()],
  ],
])('%s', (_, expected, input) => {
  expect(work(...input)).toMatchObject(expected);
});

describe('clocks', () => {
  const rules = (submission: Submission) => submission.clocks.map(({ rule }) => rule).toSorted();
  test('of a withdrawal: its acknowledgement is the first answer', () => {
    expect(rules(work({}, order()))).toEqual(['WD-PERIOD', 'WD-REFUND', 'WD-SENDBACK']);
  });
  test('of one in question: a person answers', () => {
    expect(rules(work({}, order({}, { withdrawalException: 'EX-05' })))).toContain('FIRST-ANSWER');
  });
  test('before delivery nothing is sent back', () => {
    expect(rules(work({}, order({ shipped: false, deliveries: [null] })))).toEqual(['WD-PERIOD', 'WD-REFUND']);
  });
  test('a withdrawal that names a defect is owed that answer too', () => {
    expect(rules(work({ issue: 'defective' }, order()))).toContain('CMP-REPLY');
  });
});

test('a statement without lines has one in words; lines a revision dropped are not claimed', () => {
  expect(work({}, null).lines).toMatchObject([{ name: 'Całe zamówienie', quantity: 1, orderLineId: null }]);
  expect(work({ wholeOrder: false, lines: [{ name: 'Kubek z uszkiem', quantity: 3 }] }, order()).lines).toMatchObject([
    { name: 'Kubek z uszkiem', quantity: 3, orderLineId: null },
  ]);
  expect(work({}, order({}, { droppedAt: at })).lines).toMatchObject([{ name: 'Całe zamówienie' }]);
});
