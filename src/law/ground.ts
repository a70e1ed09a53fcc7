import type { Capacity, Procedure } from './vocabulary.ts';

/** What must be on record before a ground may be used; the desk asks for it, the file of the case holds it. */
export type Proof =
  | 'product-flag'
  | 'order-flag'
  | 'prior-consent'
  | 'loss-of-right-acknowledged'
  | 'durable-confirmation'
  | 'performed-in-full'
  | 'personalisation'
  | 'seal-broken'
  | 'event-date'
  | 'sale-channel'
  | 'dates'
  | 'inspection'
  | 'expert-opinion'
  | 'accepted-feature'
  | 'cost-calculation'
  | 'capacity-confirmed'
  | 'contract-clause'
  | 'delivery-proof'
  | 'guarantee-document'
  | 'shop-policy';

/** A structured reason to say no, in whole or in part. The words are in messages/, the law is here. */
export interface Ground {
  readonly code: string;
  readonly procedures: readonly Procedure[];
  readonly basis: string;
  /** Against whom it holds. */
  readonly against: readonly Capacity[];
  readonly needs: readonly Proof[];
  /** It turns down what was asked for, not the claim: another remedy is to be offered. */
  readonly onlyTheDemand?: boolean;
  /** Not after an unannounced visit or an excursion (UPK 38(2)). */
  readonly notAfterVisit?: boolean;
}

export const protectedBuyers: readonly Capacity[] = ['consumer', 'sole_trader_as_consumer', 'unknown'];
export const everybody: readonly Capacity[] = [...protectedBuyers, 'business'];
export const businesses: readonly Capacity[] = ['business'];
