import type { Selectable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { ChainEnd } from '../../platform/events.ts';
import type { Tables } from '../../platform/tables.ts';
import type { Case } from '../case.ts';

const columns = [
  'shopId',
  'id',
  'number',
  'channelId',
  'orderId',
  'customerId',
  'statementId',
  'procedure',
  'issue',
  'demand',
  'capacity',
  'stage',
  'outcome',
  'custody',
  'money',
  'remedy',
  'flags',
  'assigneeId',
  'statusId',
  'takebackAskedAt',
  'deemedConfirmedAt',
  'snoozedFor',
  'snoozedUntil',
  'snoozedAt',
  'spamAt',
  'mergedInto',
  'parentCaseId',
  'version',
] as const satisfies readonly (keyof Selectable<Tables['cases']>)[];

/** Locks the row, so that two people pressing at once are served one after the other. */
export async function lockCase(tx: Tx, shopId: string, id: string): Promise<{ kase: Case; end: ChainEnd } | undefined> {
  const row = await tx
    .selectFrom('cases')
    .select([...columns, 'eventSeq', 'eventHash'])
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { eventSeq, eventHash, ...kase } = row;
  return { kase, end: { seq: eventSeq, hash: eventHash } };
}

/** The case without a lock. */
export const readCase = (tx: Tx, shopId: string, id: string): Promise<Case | undefined> =>
  tx.selectFrom('cases').select(columns).where('shopId', '=', shopId).where('id', '=', id).executeTakeFirst();

/** After its events: where the chain ends, and one version more. */
export async function saveChain(tx: Tx, kase: Case, end: ChainEnd, at: Date): Promise<void> {
  await tx
    .updateTable('cases')
    .set({ eventSeq: end.seq, eventHash: end.hash, version: kase.version + 1, activeAt: at })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
}
