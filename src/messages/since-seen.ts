import type { Tx } from '../platform/db.ts';
import { mattersToSender } from './sending-guard.ts';

/** Whether others did something on the case, after this entry of its history, that its sender must know of first. */
export async function changedSince(
  tx: Tx,
  { shopId, caseId, seq, sender }: { shopId: string; caseId: string; seq: number; sender: string },
): Promise<boolean> {
  const later = await tx
    .selectFrom('events')
    .select(['type', 'actorKind', 'actorId'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('seq', '>', seq)
    .execute();
  return later.some((event) => mattersToSender(event, sender));
}
