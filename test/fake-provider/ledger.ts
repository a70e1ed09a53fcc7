import type { IncomingHttpHeaders } from 'node:http';

export type Misbehaviour =
  'answer' | 'silent-before' | 'silent-after' | 'cut-after' | 'broken-before' | 'broken-after' | 'busy' | 'expired';

export interface Refund {
  readonly paymentRef: string;
  readonly key: string;
  readonly ref: string;
  readonly amount: number;
  /** In the provider's own words. */
  status: string | number;
}

export interface Ledger {
  /** What was paid and may go back, in minor units. */
  readonly payments: Map<string, number>;
  readonly refunds: Refund[];
  /** How the next refund stands once made. */
  next: { status: 'done' | 'pending' | 'rejected' | 'invented'; adds?: object };
  /** Forgets keys at once: a second asking is a second refund. */
  deaf: boolean;
  readonly tokens: Set<string>;
  issued: number;
}

export interface Acted {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Dialect {
  speaks(path: string): boolean;
  refuses(ledger: Ledger, asked: Pick<Asked, 'path' | 'headers'>): Acted | null;
  movesMoney(method: string, path: string): boolean;
  move(ledger: Ledger, asked: Asked): Acted;
  read(ledger: Ledger, asked: Asked & { readonly method: string }): Acted;
}

/** What is left of a payment; null when there is none such. */
export function leftOf({ payments, refunds }: Ledger, ref: string): number | null {
  const paid = payments.get(ref);
  if (paid === undefined) return null;
  return refunds.filter(({ paymentRef }) => paymentRef === ref).reduce((left, { amount }) => left - amount, paid);
}
