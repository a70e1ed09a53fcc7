import { z } from 'zod';

import type { Connector } from '../connector.ts';
import { callOut } from '../calling.ts';
import { open, secret } from '../manifest.ts';
import { sayable } from '../write-result.ts';
import { authorization } from './authorization.ts';
import { readNotice } from './read-notice.ts';
import { findRefund, refund } from './refunds.ts';

/** Przelewy24 REST API v1. */
export const przelewy24: Connector = {
  manifest: {
    id: 'przelewy24',
    kind: 'payment',
    name: 'Przelewy24',
    auth: 'basic',
    credentials: z.object({
      merchantId: open(20).regex(/^\d+$/, 'not-a-number-of-theirs'),
      posId: open(20).regex(/^\d+$/, 'not-a-number-of-theirs'),
      apiKey: secret(),
      crc: secret(),
    }),
    addresses: { production: 'https://secure.przelewy24.pl', sandbox: 'https://sandbox.przelewy24.pl' },
    help: 'https://developers.przelewy24.pl/',
    limits: { timeoutMs: 20_000, concurrent: 4 },
    money: {
      moves: true,
      idempotent: true, // the same requestId twice: "Request already exists"
      notices: true,
      textLength: 35,
      providers: ['przelewy24', 'p24', 'przelewy 24'],
    },
  },
  async check(link) {
    const { answer, ended } = await callOut(
      link,
      { method: 'GET', path: '/api/v1/testAccess', headers: authorization(link) },
      { acts: false },
    );
    if (ended) return ended;
    if (answer.status === 200) return { state: 'done' };
    return { state: 'rejected', code: String(answer.status), text: sayable(answer.text) };
  },
  money: { refund, findRefund, readNotice },
};
