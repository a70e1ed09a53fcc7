import type { Day } from '../kit/day.ts';
import type { DeliveredSource } from './delivered.ts';
import type { OrderGift } from './order-gifts.ts';
import type { AddressInput, Capacity } from './order-inputs.ts';

/** An order among others. Sums are minor units of `currency`. */
export interface OrderRow {
  readonly id: string;
  readonly channelId: string;
  readonly externalId: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly cancelledAt: Date | null;
  readonly buyerName: string | null;
  readonly buyerEmail: string | null;
  readonly currency: string;
  readonly totalPaid: number;
  readonly deliveredAt: Date | null;
  /** Pieces bought, without dropped lines. */
  readonly items: number;
}

export interface OrderLine {
  readonly id: string;
  readonly externalId: string;
  readonly sku: string | null;
  readonly name: string;
  readonly variant: string | null;
  readonly category: string | null;
  readonly quantity: number;
  /** Really paid for all pieces. */
  readonly paidTotal: number;
  readonly listTotal: number | null;
  /** In hundredths of a percent. */
  readonly taxRate: number | null;
  readonly imageUrl: string | null;
  readonly productUrl: string | null;
  readonly withdrawalException: string | null;
  /** Pieces that live cases speak of. */
  readonly claimed: number;
  /** The last revision of the order no longer has it. */
  readonly dropped: boolean;
}

export interface Shipment {
  readonly id: string;
  readonly carrier: string | null;
  readonly number: string | null;
  readonly trackingUrl: string | null;
  readonly shippedAt: Date | null;
  readonly deliveredAt: Date | null;
}

export interface Buyer {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly login: string | null;
  readonly company: string | null;
  readonly nip: string | null;
}

/** An order with all that is held of it, but for the channel's own record. */
export interface Order extends OrderRow {
  readonly customerId: string | null;
  readonly revision: string | null;
  readonly contractDate: Day;
  readonly capacity: Capacity;
  readonly buyer: Buyer;
  readonly deliveryAddress: AddressInput | null;
  readonly billingAddress: AddressInput | null;
  readonly deliveryMethod: string | null;
  readonly deliveryName: string | null;
  readonly pickupPoint: string | null;
  readonly deliveryPaid: number;
  readonly deliveryCheapest: number | null;
  readonly otherFees: readonly { readonly name: string; readonly amount: number }[];
  readonly payment: { readonly method: string | null; readonly provider: string | null };
  /** What the channel gave back already. */
  readonly channelRefunds: readonly { readonly externalId: string; readonly amount: number }[];
  readonly deliveredSource: DeliveredSource | null;
  readonly informedOn: Day | null;
  readonly lines: readonly OrderLine[];
  readonly shipments: readonly Shipment[];
  /** What else goes into its parcel. */
  readonly gifts: readonly OrderGift[];
}
