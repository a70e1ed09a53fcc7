import type { Currency } from '../kit/money.ts';
import type { RefundPart, TopKind } from './refund-parts.ts';

/** An order as the arithmetic needs it. Every sum is minor units of its one currency. */
export interface PaidOrder {
  readonly currency: Currency;
  /** Really paid for all pieces of a line, every discount taken off. */
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly paid: number }[];
  readonly delivery: {
    readonly paid: number;
    /** The cheapest ordinary way offered for this order; null when nobody said: what was paid. */
    readonly cheapest: number | null;
  };
  /** Paid on top: payment on delivery, wrapping. */
  readonly fees: number;
  readonly totalPaid: number;
  /** Money the channel sent back by itself. */
  readonly sentByChannel: readonly ChannelRefund[];
  /** Told of the right of withdrawal (UPK 12(1)(9)). */
  readonly informed: boolean;
  /** Told who pays for sending back (UPK 34(2)). */
  readonly informedOfReturnCost: boolean;
}

export interface ChannelRefund {
  readonly amount: number;
  readonly lines: readonly { readonly line: string; readonly quantity: number; readonly amount: number }[];
}

/** A shop's own terms. They only ever give more than the law. */
export interface RefundPolicy {
  /** Delivery when a part of the order is kept: what it would have cost less, a share by price, or all of it. */
  readonly partialDelivery: 'difference' | 'share' | 'full';
  readonly paysReturn: boolean;
}
export const lawfulPolicy: RefundPolicy = { partialDelivery: 'difference', paysReturn: false };

export type RefundProcedure =
  | 'withdrawal'
  | 'voluntary_return'
  | 'complaint'
  | 'guarantee'
  | 'not_received'
  | 'not_collected'
  | 'dispute'
  | 'inquiry';

/** What is granted on a line in money. */
export interface Grant {
  readonly line: string;
  readonly quantity: number;
  readonly as: 'refund' | 'price_reduction';
  /** A sum instead of the whole price: agreed, or the reduction itself. */
  readonly amount?: number | undefined;
  /** A reduction by value (UPK 43e(2)): what the goods are worth as they are, to what they would be worth. */
  readonly worth?: { readonly asTheyAre: number; readonly conforming: number } | undefined;
}

/** A case whose money is to be worked out, or stands already. */
export interface OwedCase {
  readonly id: string;
  /** When the buyer declared it: earlier cases take earlier pieces. Any text that sorts. */
  readonly at: string;
  readonly procedure: RefundProcedure;
  readonly grants: readonly Grant[];
  /** What delivery would have cost for what is kept (WD-DELIVERY-PARTIAL); the shop may give more than the law. */
  readonly delivery?: { readonly forKept?: number | undefined; readonly atLeast?: number | undefined } | undefined;
  readonly valueLoss?: readonly {
    readonly line?: string | undefined;
    readonly amount: number;
    readonly evidence: string | null;
  }[];
  /** What the buyer paid to send back, and what the shop paid for a label. */
  readonly returnCost?:
    | {
        readonly buyerPaid?: number | undefined;
        readonly shopPaid?: number | undefined;
        /** The price of the label the buyer was shown before they took it: more is never taken off. Left out: that very cost. */
        readonly agreed?: number | undefined;
        /** Of the label; left out: the order's. */
        readonly currency?: Currency | undefined;
        readonly shopBears?: boolean | undefined;
      }
    | undefined;
  readonly onTop?: readonly {
    readonly kind: TopKind;
    readonly amount: number;
    readonly ground: string | null;
    readonly currency?: Currency | undefined;
  }[];
  /** Worked out before: it stands as it is, and the others get what it leaves. */
  readonly standing?: readonly RefundPart[] | undefined;
}
