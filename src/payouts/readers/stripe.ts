import type { RowKind } from '../payout.ts';
import type { Reader } from './reader.ts';

/** Stripe's own categories (docs.stripe.com/reports/reporting-categories). One they invent later is shown, not guessed. */
const kinds: Readonly<Record<string, RowKind>> = {
  charge: 'payment',
  refund: 'refund',
  partial_capture_reversal: 'other',
  refund_failure: 'refund_back',
  dispute: 'other',
  dispute_reversal: 'other',
  payout: 'payout',
  payout_reversal: 'payout',
  fee: 'fee',
  network_cost: 'fee',
  tax: 'fee',
  topup: 'other',
  topup_reversal: 'other',
  transfer: 'other',
  transfer_reversal: 'other',
  other_adjustment: 'other',
  platform_earning: 'other',
  platform_earning_refund: 'other',
};

/**
 * The itemized payout reconciliation and balance reports (payout_reconciliation.itemized, balance_change_from_activity.itemized).
 * What the buyer got is in `customer_facing_amount` where it was changed into the shop's currency.
 */
export const stripe: Reader = {
  operator: 'stripe',
  headings: {
    id: ['balance_transaction_id'],
    kind: ['reporting_category'],
    on: [
      'automatic_payout_effective_at',
      'automatic_payout_effective_at_utc',
      'created',
      'created_utc',
      'effective_at',
    ],
    amount: ['gross'],
    currency: ['currency'],
    buyerAmount: ['customer_facing_amount'],
    buyerCurrency: ['customer_facing_currency'],
    refund: ['source_id', 'refund_id', 'refund_metadata[zwrotka_refund]'],
    payment: ['payment_intent_id', 'charge_id'],
    payout: ['automatic_payout_id'],
    text: ['description'],
  },
  needs: [['id'], ['kind'], ['amount'], ['currency']],
  kindOf: (cells) => kinds[cells.first('kind').toLowerCase()] ?? 'unread',
};
