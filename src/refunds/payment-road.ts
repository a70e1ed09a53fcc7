import type { Consent, RefundMethod } from './attempt.ts';
import type { VoucherChoice } from './voucher-choice.ts';

/** How the order was paid, as far as the money's way back depends on it. */
export const paidWays = ['provider', 'transfer', 'on_delivery', 'cash', 'marketplace', 'unknown'] as const;
export type PaidWay = (typeof paidWays)[number];

export interface PaidFacts {
  readonly way: PaidWay;
  /** The payment as the order names it. */
  readonly reference: string | null;
  /** The connection that can send this payment back. */
  readonly connectionId: string | null;
  /** The account the buyer gave, with their own hand, for this money. */
  readonly account: string | null;
  /** Where the code of a voucher would go. */
  readonly email: string | null;
  /** They chose a voucher instead of money. */
  readonly choice: VoucherChoice | null;
}

export type RoadProblem =
  | 'needs-consent' // another way than they paid, and nobody wrote down that they agreed
  | 'no-connection'
  | 'no-payment-reference'
  | 'no-account'
  | 'no-email'
  | 'not-a-marketplace';

/** Which way of paying each way back is the same as. An account the buyer gave for cash on delivery is their choice. */
const SAME: Record<Exclude<RefundMethod, 'nothing_owed'>, readonly PaidWay[]> = {
  original: ['provider', 'transfer', 'unknown'],
  bank_transfer: ['transfer', 'on_delivery', 'cash', 'unknown'],
  marketplace: ['marketplace'],
  card: [],
  cash: ['cash'],
  voucher: [], // never but by express choice: the buyer's own, or a consent somebody wrote down
};

/**
 * Why the money may not go back this way, or null (UPK 32(4); Dir. 2011/83 art. 13(1)): the way it was paid, or
 * another to which the buyer expressly agreed.
 */
export function refusalOfMethod(
  method: Exclude<RefundMethod, 'nothing_owed'>,
  facts: PaidFacts,
  consent: Consent | null,
): RoadProblem | null {
  if (method === 'marketplace' && facts.way !== 'marketplace') return 'not-a-marketplace';
  const agreed = consent ?? (method === 'voucher' ? facts.choice : null);
  if (!agreed && !SAME[method].includes(facts.way)) return 'needs-consent';
  if (method === 'voucher' && !facts.email) return 'no-email';
  if (method === 'original') {
    if (!facts.connectionId) return 'no-connection';
    if (!facts.reference) return 'no-payment-reference';
  }
  return method === 'bank_transfer' && !facts.account ? 'no-account' : null;
}

/** The way Zwrotka proposes, or why it can propose none. */
export function proposedRoad(
  facts: PaidFacts,
): { method: Exclude<RefundMethod, 'nothing_owed'> } | { problem: RoadProblem } {
  // What the buyer chose comes first; without an address for the code the money goes the way it came.
  if (facts.choice && facts.email) return { method: 'voucher' };
  const inTurn = { provider: 'original', marketplace: 'marketplace', cash: 'cash' } as const;
  const first =
    facts.way === 'provider' || facts.way === 'marketplace' || facts.way === 'cash'
      ? inTurn[facts.way]
      : facts.connectionId && facts.reference
        ? 'original'
        : 'bank_transfer';
  const method = first === 'original' && facts.way === 'on_delivery' ? 'bank_transfer' : first;
  const problem = refusalOfMethod(method, facts, null);
  return problem ? { problem } : { method };
}
