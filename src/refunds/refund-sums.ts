import type { OwedCase, PaidOrder, RefundPolicy } from './refund-facts.ts';
import { lawfulPolicy } from './refund-facts.ts';
import { totalOf, type RefundLimit, type RefundPart, type RefundSum } from './refund-parts.ts';
import { deductionsOf } from './sums/deductions.ts';
import { deliveryOf, feesOf } from './sums/delivery.ts';
import { onTopOf } from './sums/on-top.ts';
import { PaidBook } from './sums/paid-book.ts';
import { pricesOf } from './sums/prices.ts';
import { withinPaid } from './sums/within-paid.ts';

/**
 * ★ What goes back for each case of one order, part by part. Pure, whole minor units, no floats. Every piece of a line
 * has a share of its own; cases take pieces by when they were declared, so the order in which they are listed or
 * worked out changes nothing. What stands already stays, and the rest is what it leaves.
 */
export function refundSums(
  order: PaidOrder,
  cases: readonly OwedCase[],
  policy: RefundPolicy = lawfulPolicy,
): Map<string, RefundSum> {
  const book = new PaidBook(order);
  const inTurn = [...cases].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const sums = new Map<string, RefundSum>();
  const enter = (id: string, parts: readonly RefundPart[], limits: readonly RefundLimit[]) =>
    sums.set(id, { currency: order.currency, parts, total: totalOf(parts), limits });
  for (const { id, standing } of inTurn) {
    if (!standing) continue;
    book.enter(standing);
    enter(id, standing, []);
  }
  for (const kase of inTurn) {
    if (kase.standing) continue;
    const { parts, limits } = sumOf(book, kase, policy);
    enter(kase.id, parts, limits);
  }
  return sums;
}

function sumOf(book: PaidBook, kase: OwedCase, policy: RefundPolicy) {
  const limits: RefundLimit[] = [];
  const limit = (found: RefundLimit) => void limits.push(found);
  const prices = pricesOf(book, kase, limit);
  const back = [
    ...prices,
    ...deliveryOf(book, kase, policy, limit),
    ...feesOf(book, kase),
    ...deductionsOf(book, kase, prices, policy, limit),
  ];
  const paid = withinPaid(book, back, limit);
  return { parts: [...paid, ...onTopOf(book, kase, policy, limit)], limits };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
