import { z } from 'zod';

import type { RawNotice } from '../money-side.ts';

const notice = z.object({
  event: z.enum(['shipment_confirmed', 'shipment_status_changed']),
  organization_id: z.union([z.number(), z.string()]),
  payload: z.object({ tracking_number: z.string().min(8).max(40) }),
});

/**
 * Their notices are not signed: whoever knows the address may send one. So what it says of a parcel is not believed,
 * only which parcel to ask about.
 */
export function readNotice(
  { credentials }: { readonly credentials: Readonly<Record<string, string | undefined>> },
  { body }: RawNotice,
): readonly string[] {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return [];
  }
  const read = notice.safeParse(said);
  if (!read.success || String(read.data.organization_id) !== credentials['organizationId']) return [];
  return [read.data.payload.tracking_number];
}
