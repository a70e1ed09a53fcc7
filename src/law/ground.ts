import type { Capacity, Demand, Procedure } from './vocabulary.ts';

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
  | 'buyers-agreement'
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
  /** The buyer agreed to something else than they had asked for: nothing is turned down. */
  readonly agreed?: boolean;
  /** It answers these demands alone. */
  readonly demands?: readonly Demand[];
  /** Who uses it has to prove it. */
  readonly burden?: boolean;
  /** Not after an unannounced visit or an excursion (UPK 38(2)). */
  readonly notAfterVisit?: boolean;
}

/** What shops like to say and the law does not let them: it can be looked up, never chosen. */
export interface NoGround {
  readonly code: string;
  readonly procedures: readonly Procedure[];
  readonly basis: string;
}

export const protectedBuyers: readonly Capacity[] = ['consumer', 'sole_trader_as_consumer', 'unknown'];
export const everybody: readonly Capacity[] = [...protectedBuyers, 'business'];
export const businesses: readonly Capacity[] = ['business'];
