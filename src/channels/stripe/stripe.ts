import { z } from 'zod';

import { callOut } from '../calling.ts';
import type { Connector } from '../connector.ts';
import { secret } from '../manifest.ts';
import { sayable } from '../write-result.ts';
import { authorization } from './authorization.ts';
import { readNotice } from './read-notice.ts';
import { findRefund, refund } from './refunds.ts';

/** Stripe API v1. */
export const stripe: Connector = {
  manifest: {
    id: 'stripe',
    kind: 'payment',
    name: 'Stripe',
    auth: 'static_key',
    credentials: z.object({ secretKey: secret(), webhookSecret: secret().optional() }),
    addresses: { production: 'https://api.stripe.com', sandbox: 'https://api.stripe.com' }, // the key says which
    help: 'https://dashboard.stripe.com/apikeys',
    limits: { timeoutMs: 30_000, concurrent: 8 },
    money: { moves: true, idempotent: true, notices: true, textLength: 255, providers: ['stripe'] },
  },
  async check(link) {
    const { answer, ended } = await callOut(
      link,
      { method: 'GET', path: '/v1/refunds?limit=1', headers: authorization(link) },
      { acts: false },
    );
    if (ended) return ended;
    if (answer.status === 200) return { state: 'done' };
    return { state: 'rejected', code: String(answer.status), text: sayable(answer.text) };
  },
  money: { refund, findRefund, readNotice },
};
