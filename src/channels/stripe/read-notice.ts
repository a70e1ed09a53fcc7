import { createHmac, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import { jsonOf } from '../calling.ts';
import type { MoneySide } from '../money-side.ts';

const event = z.object({
  type: z.string(),
  data: z.object({
    object: z.object({ id: z.string(), metadata: z.record(z.string(), z.string()).nullish() }),
  }),
});
const TOLERANCE_S = 300;

/** `Stripe-Signature: t=…,v1=…`: HMAC-SHA256 over time and bytes; older than five minutes is a replay. */
export const readNotice: NonNullable<MoneySide['readNotice']> = ({ credentials, now }, { headers, body }) => {
  const parts = (headers['stripe-signature'] ?? '').split(',').map((part) => part.split('=') as [string, string?]);
  const time = Number(parts.find(([name]) => name === 't')?.[1]);
  const secret = credentials['webhookSecret'];
  if (!secret || !Number.isFinite(time) || Math.abs(now().getTime() / 1000 - time) > TOLERANCE_S)
    return { state: 'forged' };
  const expected = Buffer.from(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'));
  const fits = parts.some(([name, value = '']) => {
    const given = Buffer.from(value);
    return name === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!fits) return { state: 'forged' };
  const read = event.safeParse(jsonOf({ text: body }));
  if (!read.success || !/^(charge\.)?refund\./.test(read.data.type)) return { state: 'ignore' };
  const { id, metadata } = read.data.data.object;
  const key = metadata?.['zwrotka_refund'];
  return { state: 'heed', ref: id, ...(key && { key }) };
};
