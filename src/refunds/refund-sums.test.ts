import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OwedCase, PaidOrder, RefundPolicy } from './refund-facts.ts';
import { isTopKind, paidPartOf, totalOf } from './refund-parts.ts';
import { refundSums } from './refund-sums.ts';

const amount = fc.oneof(fc.nat(50), fc.nat(30_000), fc.nat(2_000_000_000));
const lineIds = ['A', 'B', 'C', 'D'];

const anOrder: fc.Arbitrary<PaidOrder> = fc
  .record({
    lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), paid: amount }), {
      minLength: 1,
      maxLength: 4,
    }),
    paid: amount,
    cheapest: fc.option(amount),
    fees: fc.nat(2000),
    unpaid: fc.oneof(fc.constant(0), fc.nat(5000)),
    channel: fc.array(
      fc.record({ amount: fc.nat(20_000), line: fc.constantFrom('', ...lineIds), quantity: fc.nat(3) }),
      { maxLength: 2 },
    ),
    informed: fc.boolean(),
  })
  .map(({ lines, paid, cheapest, fees, unpaid, channel, informed }) => {
    const goods = lines.reduce((sum, line) => sum + line.paid, 0);
    return {
      currency: 'PLN',
      lines: lines.map((line, i) => ({ ...line, id: lineIds[i]! })),
      delivery: { paid, cheapest },
      fees,
      totalPaid: Math.max(0, goods + paid + fees - unpaid),
      sentByChannel: channel.map(({ amount: sent, line, quantity }) => ({
        amount: sent,
        lines: line ? [{ line, quantity, amount: sent }] : [],
      })),
      informed,
      informedOfReturnCost: informed,
    };
  });

const aGrant = fc.record({
  line: fc.constantFrom(...lineIds),
  quantity: fc.integer({ min: 1, max: 9 }),
  as: fc.constantFrom('refund' as const, 'price_reduction' as const),
  amount: fc.option(amount, { nil: undefined }),
  worth: fc.option(fc.record({ asTheyAre: fc.nat(1000), conforming: fc.integer({ min: 1, max: 900 }) }), {
    nil: undefined,
  }),
});

const currency = fc.constantFrom('PLN', 'EUR', undefined);

const cases: fc.Arbitrary<OwedCase[]> = fc
  .array(
    fc.record({
      procedure: fc.constantFrom(
        'withdrawal',
        'complaint',
        'voluntary_return',
        'not_received',
        'dispute',
        'guarantee',
        'not_collected',
        'inquiry',
      ),
      at: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
      grants: fc.array(aGrant, { maxLength: 4 }),
      delivery: fc.record({
        forKept: fc.option(amount, { nil: undefined }),
        atLeast: fc.option(amount, { nil: undefined }),
      }),
      valueLoss: fc.array(
        fc.record({
          line: fc.option(fc.constantFrom(...lineIds), { nil: undefined }),
          amount,
          evidence: fc.constantFrom('photos', null),
        }),
        { maxLength: 2 },
      ),
      returnCost: fc.record({
        buyerPaid: fc.nat(3000),
        shopPaid: fc.nat(3000),
        agreed: fc.option(fc.nat(3000), { nil: undefined }),
        currency,
        shopBears: fc.boolean(),
      }),
      onTop: fc.array(
        fc.record({
          kind: fc.constantFrom('goodwill', 'interest', 'damages', 'return_cost'),
          amount: fc.nat(9000),
          ground: fc.constantFrom('why', null),
          currency,
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((kase, i) => ({ ...kase, id: `c${i}` })) as OwedCase[]);

const policy: fc.Arbitrary<RefundPolicy> = fc.record({
  partialDelivery: fc.constantFrom('difference', 'share', 'full'),
  paysReturn: fc.boolean(),
});

describe('the sums of an order', () => {
  const holds = (property: (order: PaidOrder, all: OwedCase[], terms: RefundPolicy) => void) =>
    fc.assert(fc.property(anOrder, cases, policy, property), { numRuns: 500 });

  it('are never negative, and only deductions are', () =>
    holds((order, all, terms) => {
      for (const { parts, total } of refundSums(order, all, terms).values()) {
        expect(total).toBeGreaterThanOrEqual(0);
        for (const part of parts) expect(part.amount < 0).toBe(part.kind === 'value_loss' || part.kind === 'label');
      }
    }));

  it('never give back more of price, delivery and fees than was paid and not sent by the channel', () =>
    holds((order, all, terms) => {
      const sums = [...refundSums(order, all, terms).values()];
      const back = sums.reduce((sum, { parts }) => sum + paidPartOf(parts), 0);
      const byChannel = order.sentByChannel.reduce((sum, sent) => sum + sent.amount, 0);
      expect(back).toBeLessThanOrEqual(Math.max(0, order.totalPaid - byChannel));
      const of = (kind: string) => totalOf(sums.flatMap(({ parts }) => parts.filter((part) => part.kind === kind)));
      expect(of('delivery')).toBeLessThanOrEqual(order.delivery.paid);
      expect(of('fee')).toBeLessThanOrEqual(order.fees);
      for (const { id, paid } of order.lines) {
        const price = sums.flatMap(({ parts }) => parts).filter(({ kind, line }) => kind === 'price' && line === id);
        expect(totalOf(price)).toBeLessThanOrEqual(paid);
      }
    }));

  it('are the sums of their parts, in whole minor units of one currency', () =>
    holds((order, all, terms) => {
      for (const { parts, total, currency } of refundSums(order, all, terms).values()) {
        expect(totalOf(parts)).toBe(total);
        expect(currency).toBe(order.currency);
        for (const part of parts) expect(Number.isSafeInteger(part.amount)).toBe(true);
      }
    }));

  it('do not depend on the order in which cases are listed', () =>
    fc.assert(
      fc.property(
        anOrder,
        cases.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        policy,
        (order, [all, shuffled], terms) => {
          const one = refundSums(order, all, terms);
          const other = refundSums(order, shuffled, terms);
          for (const { id } of all) expect(other.get(id)).toEqual(one.get(id));
        },
      ),
      { numRuns: 500 },
    ));

  it('stay as they are when some of them stand already', () =>
    fc.assert(
      fc.property(anOrder, cases, policy, fc.nat(3), (order, all, terms, howMany) => {
        const first = refundSums(order, all, terms);
        const inTurn = [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
        const fixed = new Set(inTurn.slice(0, howMany).map(({ id }) => id));
        const again = refundSums(
          order,
          all.map((kase) => (fixed.has(kase.id) ? { ...kase, standing: first.get(kase.id)!.parts } : kase)),
          terms,
        );
        for (const { id } of all) expect(again.get(id)!.total).toBe(first.get(id)!.total);
      }),
      { numRuns: 500 },
    ));

  it('every withdrawal of a whole order with nothing else gives all that was paid, but for the express supplement', () =>
    fc.assert(
      fc.property(anOrder, (drawn) => {
        const order = { ...drawn, sentByChannel: [], totalPaid: Number.MAX_SAFE_INTEGER };
        const grants = order.lines.map(({ id, quantity }) => ({ line: id, quantity, as: 'refund' as const }));
        const goods = order.lines.reduce((sum, { paid }) => sum + paid, 0);
        const { total, parts } = refundSums(order, [{ id: '1', at: '', procedure: 'withdrawal', grants }]).get('1')!;
        const carried = Math.min(order.delivery.paid, order.delivery.cheapest ?? order.delivery.paid);
        expect(total).toBe(goods + carried + order.fees);
        expect(parts.some(({ kind }) => isTopKind(kind))).toBe(false);
      }),
    ));
});
