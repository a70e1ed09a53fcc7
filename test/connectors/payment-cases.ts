import { createHash, createHmac } from 'node:crypto';

import { payu } from '../../src/channels/payu/payu.ts';
import { przelewy24 } from '../../src/channels/przelewy24/przelewy24.ts';
import { stripe } from '../../src/channels/stripe/stripe.ts';
import type { Connector, Link, Token } from '../../src/channels/connector.ts';
import type { RawNotice } from '../../src/channels/money-side.ts';
import { makeHttp } from '../../src/platform/http.ts';
import type { FakeProvider } from '../fake-provider.ts';

export interface PaymentCase {
  readonly connector: Connector;
  readonly credentials: Record<string, string>;
  readonly wrong: Record<string, string>;
  /** A payment as an order names it. */
  readonly paymentRef: string;
  /** Each of their statuses, and what it is to us; an invented one is never a "yes" nor a "no". */
  readonly statuses: Readonly<Record<'done' | 'pending' | 'rejected' | 'invented', string>>;
  /** What they say at once, before they know how it ends. */
  readonly atFirst: Readonly<Record<'done' | 'pending' | 'rejected' | 'invented', string>>;
  /** A notice as they document it, signed at `at`. */
  notice(key: string, at: Date): RawNotice;
}

const crc = 'crc-tajne';
const p24Notice = (key: string) => {
  const said = {
    orderId: 5,
    sessionId: 'SES-5',
    merchantId: 100,
    requestId: key,
    refundsUuid: key,
    amount: 100,
    currency: 'PLN',
  };
  const status = 0;
  const { orderId, sessionId, refundsUuid, merchantId, amount, currency } = said;
  const signed = JSON.stringify({ orderId, sessionId, refundsUuid, merchantId, amount, currency, status, crc });
  const sign = createHash('sha384').update(signed).digest('hex');
  return { headers: {}, body: JSON.stringify({ ...said, timestamp: 1_790_000_000, status, sign }) };
};
const payuNotice = (key: string) => {
  const body = JSON.stringify({
    orderId: 'PAYU5',
    refund: { refundId: '1', extRefundId: key, amount: '100', status: 'FINALIZED' },
  });
  const signature = createHash('md5').update(`${body}drugi`).digest('hex');
  return {
    headers: { 'openpayu-signature': `sender=checkout;signature=${signature};algorithm=MD5;content=DOCUMENT` },
    body,
  };
};
const stripeNotice = (key: string, at: Date) => {
  const object = { id: 're_1', metadata: { zwrotka_refund: key } };
  const body = JSON.stringify({ type: 'refund.updated', data: { object } });
  const time = Math.floor(at.getTime() / 1000);
  const v1 = createHmac('sha256', 'whsec').update(`${time}.${body}`).digest('hex');
  return { headers: { 'stripe-signature': `t=${time},v1=${v1}` }, body };
};

export const paymentCases: readonly PaymentCase[] = [
  {
    connector: przelewy24,
    credentials: { merchantId: '100', posId: '100', apiKey: 'raporty', crc },
    wrong: { merchantId: '100', posId: '100', apiKey: 'zły', crc },
    paymentRef: 'SES-5',
    statuses: { done: 'done', pending: 'pending', rejected: 'rejected', invented: 'unknown' },
    atFirst: { done: 'pending', pending: 'pending', rejected: 'pending', invented: 'pending' },
    notice: p24Notice,
  },
  {
    connector: payu,
    credentials: { posId: '1', clientId: '1', clientSecret: 'tajne', secondKey: 'drugi' },
    wrong: { posId: '1', clientId: '1', clientSecret: 'złe', secondKey: 'drugi' },
    paymentRef: 'PAYU5',
    statuses: { done: 'done', pending: 'pending', rejected: 'rejected', invented: 'unknown' },
    atFirst: { done: 'done', pending: 'pending', rejected: 'rejected', invented: 'unknown' },
    notice: payuNotice,
  },
  {
    connector: stripe,
    credentials: { secretKey: 'sk_test_1', webhookSecret: 'whsec' },
    wrong: { secretKey: 'sk_test_0' },
    paymentRef: 'pi_5',
    statuses: { done: 'done', pending: 'pending', rejected: 'rejected', invented: 'unknown' },
    atFirst: { done: 'done', pending: 'pending', rejected: 'rejected', invented: 'unknown' },
    notice: stripeNotice,
  },
];

const http = makeHttp({ allowPrivate: true });

/** A connection without a database: for a suite that tries connectors alone. */
export function aLink(
  provider: Pick<FakeProvider, 'baseUrl'>,
  credentials: Record<string, string>,
  { now = () => new Date('2026-10-05T10:00:00Z'), timeoutMs = 400 } = {},
): Link {
  let kept: Token | null = null;
  return {
    baseUrl: provider.baseUrl,
    credentials,
    now,
    call: ({ path, ...request }) => http.send({ ...request, url: provider.baseUrl + path, timeoutMs }),
    async token(fetch, again = false) {
      if (again || !kept || kept.expiresAt <= now()) kept = await fetch();
      return kept?.value ?? null;
    },
  };
}
