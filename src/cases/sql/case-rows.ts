import type { Selectable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import { writeEventRows, type ChainEnd, type EventRow } from '../../platform/events.ts';
import { prepared } from '../../platform/prepared.ts';
import { afterCommit } from '../../platform/shop-scope.ts';
import type { World } from '../../platform/world.ts';
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
  'test',
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

const chainEnd = `update cases set event_seq = $3, event_hash = $4, version = $5, active_at = $6 where shop_id = $1 and id = $2`;
const saveEnd = prepared('save-chain', chainEnd);
/** Most changes are one event: it and the end of the chain are one statement. */
const saveOne = prepared(
  'save-event',
  `with told as (
     insert into events (shop_id, id, case_id, seq, type, at, actor_kind, actor_id, data, digest, prev_hash, hash)
     values ($1, $7, $2, $3, $8, $6, $9, $10, $11, $12, $13, $4))
   ${chainEnd}`,
);

/** The next events of a case, where its chain ends then, and one version more. */
export async function saveChain(
  world: Pick<World, 'nudgeRelay'>,
  tx: Tx,
  kase: Case,
  { rows, end }: { rows: EventRow[]; end: ChainEnd },
  at: Date,
): Promise<void> {
  const values = [kase.shopId, kase.id, end.seq, end.hash, kase.version + 1, at];
  const [row, ...others] = rows;
  if (row && others.length === 0) {
    const { id, type, actorKind, actorId, data, digest, prevHash } = row;
    await saveOne(tx, [...values, id, type, actorKind, actorId, data, digest, prevHash]);
    afterCommit(tx, world.nudgeRelay);
  } else {
    await writeEventRows(world, tx, rows);
    await saveEnd(tx, values);
  }
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
