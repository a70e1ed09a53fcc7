import { createHash, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import { jsonOf } from '../calling.ts';
import type { MoneySide } from '../money-side.ts';

const notice = z.object({ refund: z.object({ extRefundId: z.string().optional(), refundId: z.string().optional() }) });
const algorithms: Record<string, string> = { MD5: 'md5', SHA256: 'sha256', 'SHA-256': 'sha256' };

/** `OpenPayu-Signature: sender=…;signature=…;algorithm=MD5;content=DOCUMENT`, over the bytes and the second key. */
export const readNotice: NonNullable<MoneySide['readNotice']> = ({ credentials }, { headers, body }) => {
  const parts = new Map(
    (headers['openpayu-signature'] ?? headers['x-openpayu-signature'] ?? '').split(';').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim(), value.trim()] as const;
    }),
  );
  const algorithm = algorithms[parts.get('algorithm')?.toUpperCase() ?? ''];
  if (!algorithm) return { state: 'forged' };
  const expected = Buffer.from(
    createHash(algorithm)
      .update(body + credentials['secondKey'])
      .digest('hex'),
  );
  const given = Buffer.from(parts.get('signature') ?? '');
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return { state: 'forged' };
  const read = notice.safeParse(jsonOf({ text: body }));
  if (!read.success) return { state: 'ignore' }; // about an order, not about a refund
  const { extRefundId, refundId } = read.data.refund;
  return { state: 'heed', ...(extRefundId && { key: extRefundId }), ...(refundId && { ref: refundId }) };
};
