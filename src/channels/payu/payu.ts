import { z } from 'zod';

import type { Connector } from '../connector.ts';
import { open, secret } from '../manifest.ts';
import { readNotice } from './read-notice.ts';
import { findRefund, refund } from './refunds.ts';
import { fetchToken } from './fetch-token.ts';

/** PayU REST API 2.1. */
export const payu: Connector = {
  manifest: {
    id: 'payu',
    kind: 'payment',
    name: 'PayU',
    auth: 'oauth_client',
    credentials: z.object({ posId: open(20), clientId: open(60), clientSecret: secret(), secondKey: secret() }),
    addresses: { production: 'https://secure.payu.com', sandbox: 'https://secure.snd.payu.com' },
    help: 'https://developers.payu.com/europe/',
    limits: { timeoutMs: 20_000, concurrent: 4 },
    money: { moves: true, idempotent: true, notices: true, textLength: 255, providers: ['payu'] },
  },
  async check(link) {
    const token = await link.token(() => fetchToken(link), true).catch(() => undefined);
    if (token === undefined) return { state: 'retryable', afterSeconds: 60 };
    return token === null ? { state: 'needs-reauth' } : { state: 'done' };
  },
  money: { refund, findRefund, readNotice },
};
