import type { Selectable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { ChainEnd } from '../../platform/events.ts';
import { prepared } from '../../platform/prepared.ts';
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

type LockedRow = Case & { eventSeq: number; eventHash: Buffer | null };
const lockedRow = prepared<LockedRow>(
  'lock-case',
  `select ${[...columns, 'eventSeq', 'eventHash'].map(columnOf).join(', ')} from cases where shop_id = $1 and id = $2 for update`,
);

/** Locks the row, so that two people pressing at once are served one after the other. */
export async function lockCase(tx: Tx, shopId: string, id: string): Promise<{ kase: Case; end: ChainEnd } | undefined> {
  const [row] = await lockedRow(tx, [shopId, id]);
  if (!row) return undefined;
  const { eventSeq, eventHash, ...kase } = row;
  return { kase, end: { seq: eventSeq, hash: eventHash } };
}

/** The case without a lock. */
export const readCase = (tx: Tx, shopId: string, id: string): Promise<Case | undefined> =>
  tx.selectFrom('cases').select(columns).where('shopId', '=', shopId).where('id', '=', id).executeTakeFirst();

const chainEnd = prepared(
  'save-chain',
  'update cases set event_seq = $3, event_hash = $4, version = $5, active_at = $6 where shop_id = $1 and id = $2',
);

/** After its events: where the chain ends, and one version more. */
export async function saveChain(tx: Tx, kase: Case, end: ChainEnd, at: Date): Promise<void> {
  await chainEnd(tx, [kase.shopId, kase.id, end.seq, end.hash, kase.version + 1, at]);
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
