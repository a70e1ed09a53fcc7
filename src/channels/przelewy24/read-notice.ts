import { createHash, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import { jsonOf } from '../calling.ts';
import type { MoneySide } from '../money-side.ts';

const notice = z.object({
  orderId: z.number(),
  sessionId: z.string(),
  merchantId: z.number(),
  requestId: z.string(),
  refundsUuid: z.string(),
  amount: z.number(),
  currency: z.string(),
  timestamp: z.number().optional(),
  status: z.number(),
  sign: z.string(),
});

/** Signed with SHA-384 over these fields in this order with the CRC key; so a body written anew in JSON still fits. */
export const readNotice: NonNullable<MoneySide['readNotice']> = ({ credentials }, { body }) => {
  const read = notice.safeParse(jsonOf({ text: body }));
  if (!read.success) return { state: 'forged' };
  const { orderId, sessionId, refundsUuid, merchantId, amount, currency, status, sign } = read.data;
  const { crc } = credentials;
  const signed = JSON.stringify({ orderId, sessionId, refundsUuid, merchantId, amount, currency, status, crc });
  const expected = Buffer.from(createHash('sha384').update(signed).digest('hex'));
  const given = Buffer.from(sign);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return { state: 'forged' };
  if (String(merchantId) !== credentials['merchantId']) return { state: 'ignore' };
  return { state: 'heed', key: refundsUuid };
};
