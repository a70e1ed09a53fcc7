import type { Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { Link } from './connector.ts';
import type { RawNotice } from './money-side.ts';
import type { WriteResult } from './write-result.ts';

export interface PartyAddress {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

export const parcelSizes = ['small', 'medium', 'large'] as const;
export type ParcelSize = (typeof parcelSizes)[number];

export interface ReturnLabelRequest {
  /** Ours: what makes two calls one label. */
  readonly key: string;
  readonly kind: 'label' | 'code' | 'courier';
  readonly from: PartyAddress;
  readonly to: PartyAddress;
  /** What is printed on it for people: the number of the case. */
  readonly reference: string;
  readonly validUntil?: Date;
  /** Left out: as the account has it. */
  readonly size?: ParcelSize;
  /** When a courier comes. */
  readonly collectOn?: Day;
}

export interface ReturnLabel {
  readonly ref: string;
  readonly number: string | null;
  /** For a locker. */
  readonly code: string | null;
  readonly file: { readonly contentType: string; readonly bytes: Buffer } | null;
  readonly expiresAt: Date | null;
  /** What the shop pays for it, where they say so. */
  readonly cost?: Money | null;
}

export interface TrackingEvent {
  readonly at: Date;
  /** Our word for it, or 'unmapped' when we know none. */
  readonly status:
    'announced' | 'in_transit' | 'ready_for_pickup' | 'delivered' | 'returned' | 'lost' | 'problem' | 'unmapped';
  /** Theirs, as it came. */
  readonly code: string;
}

export interface ParcelSide {
  createReturn(link: Link, request: ReturnLabelRequest): Promise<WriteResult<ReturnLabel>>;
  /** Look-up before a retry, where the other side knows our key. */
  findReturn?(link: Link, key: string): Promise<WriteResult<ReturnLabel> | { readonly state: 'absent' }>;
  /** Where a label nobody used can be given back. Without it one just runs out. */
  cancelReturn?(link: Link, label: { readonly key: string; readonly ref: string }): Promise<WriteResult>;
  /** Numbers a notice speaks of. It moves nothing: the carrier is asked about them. */
  readNotice?(link: Pick<Link, 'credentials' | 'now'>, notice: RawNotice): readonly string[];
  /** Throws a `ConnectorError`. Numbers they do not know are left out. */
  track(link: Link, numbers: readonly string[]): Promise<ReadonlyMap<string, readonly TrackingEvent[]>>;
}
