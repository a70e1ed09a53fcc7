import type { Money } from '../kit/money.ts';
import type { Link } from './connector.ts';
import type { WriteResult } from './write-result.ts';

/** One refund of one payment. All of it is kept before the first call, and is the same in every try. */
export interface RefundRequest {
  /** At most 35 characters, ours: what makes two calls one refund, and what we look it up by. */
  readonly key: string;
  /** The payment as the order names it. */
  readonly paymentRef: string;
  readonly amount: Money;
  /** What the buyer may read on their account. */
  readonly text: string;
  /** Where the other side may tell how it ended. */
  readonly noticeUrl: string;
}

/** Their number of the refund. */
export interface RefundRef {
  readonly ref: string;
}

/** What they know of a refund. `absent`: they answered, and there is none under this key. */
export type RefundFound = WriteResult<RefundRef> | { readonly state: 'absent' };

/** What came to our door: read as it came, since the signature is over the bytes. */
export interface RawNotice {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/**
 * A notice is a hint and no more: it says where to look, and what counts is what they answer when asked. So one that is
 * sent twice, late or by somebody who has the key moves nothing.
 */
export type NoticeRead =
  | { readonly state: 'heed'; readonly key?: string; readonly ref?: string }
  | { readonly state: 'ignore' }
  | { readonly state: 'forged' };

export interface MoneySide {
  refund(link: Link, request: RefundRequest): Promise<WriteResult<RefundRef>>;
  findRefund(link: Link, request: RefundRequest & { readonly ref: string | null }): Promise<RefundFound>;
  readNotice?(link: Pick<Link, 'credentials' | 'now'>, notice: RawNotice): NoticeRead;
}
