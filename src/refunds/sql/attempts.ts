import { sql, type Selectable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';
import type { Attempt, Purpose } from '../attempt.ts';

type Row = Selectable<Tables['refundAttempts']>;

const columns = [
  ...([
    'shopId',
    'id',
    'caseId',
    'state',
    'purpose',
    'method',
    'amount',
    'currency',
    'parts',
    'planId',
    'key',
  ] as const),
  ...(['connectionId', 'paymentRef', 'firstBy', 'approvedBy', 'recordedBy', 'askedAt', 'acceptedAt'] as const),
  ...(['providerRef', 'failure', 'failureText', 'tries', 'lookAt', 'askingUntil', 'givenUpAt', 'at'] as const),
] satisfies (keyof Row)[];

const toAttempt = ({ parts, ...row }: Pick<Row, (typeof columns)[number]>): Attempt => ({
  ...row,
  parts: parts as Attempt['parts'],
});

/**
 * One that is to be acted on, under its lock: the lock of its case alone does not keep a file of transfers from being made
 * with it at the same moment.
 */
export async function findAttempt(tx: Tx, shopId: string, id: string): Promise<Attempt | undefined> {
  const one = tx.selectFrom('refundAttempts').select(columns).where('shopId', '=', shopId).where('id', '=', id);
  const row = await one.forUpdate().executeTakeFirst();
  return row && toAttempt(row);
}

export async function findAttempts(tx: Tx, shopId: string, ids: readonly string[]): Promise<Attempt[]> {
  if (ids.length === 0) return [];
  const asked = tx.selectFrom('refundAttempts').select(columns).where('shopId', '=', shopId).where('id', 'in', ids);
  return (await asked.execute()).map(toAttempt);
}

/** All of a case, the oldest first. */
export const attemptsOf = (tx: Tx, { shopId, id }: { shopId: string; id: string }): Promise<Attempt[]> =>
  attemptsOfCases(tx, shopId, [id]);

/** All of many cases, the oldest first. */
export async function attemptsOfCases(tx: Tx, shopId: string, caseIds: readonly string[]): Promise<Attempt[]> {
  if (caseIds.length === 0) return [];
  const rows = await tx
    .selectFrom('refundAttempts')
    .select(columns)
    .where('shopId', '=', shopId)
    .where('caseId', 'in', caseIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(toAttempt);
}

/** The one that is on its way for this money, under its lock as above; there is never a second. */
export async function underWay(
  tx: Tx,
  { shopId, id }: { shopId: string; id: string },
  purpose: Purpose,
): Promise<Attempt | undefined> {
  const row = await tx
    .selectFrom('refundAttempts')
    .select(columns)
    .where('shopId', '=', shopId)
    .where('caseId', '=', id)
    .where('purpose', '=', purpose)
    .where('key', 'is not', null)
    .where('state', 'in', ['planned', 'approved', 'sent', 'in_doubt'])
    .forUpdate()
    .executeTakeFirst();
  return row && toAttempt(row);
}

/** The attempt a notice speaks of. */
export async function attemptNamed(
  tx: Tx,
  shopId: string,
  { key, ref, connectionId }: { key: string | null; ref: string | null; connectionId: string },
): Promise<{ id: string; caseId: string } | undefined> {
  const { rows } = await sql<{ id: string; caseId: string }>`
    select id, case_id from refund_attempts
    where shop_id = ${shopId} and connection_id = ${connectionId} and (key = ${key} or provider_ref = ${ref}) limit 1`.execute(
    tx,
  );
  return rows[0];
}

/** Every column a verb may set; what is asked for is not among them. */
export type AttemptChange = Partial<
  Pick<
    Row,
    | 'state'
    | 'firstBy'
    | 'approvedBy'
    | 'approvedAt'
    | 'askedAt'
    | 'acceptedAt'
    | 'endedAt'
    | 'providerRef'
    | 'failure'
    | 'failureText'
    | 'tries'
    | 'lookAt'
    | 'askingUntil'
    | 'sentOn'
    | 'reference'
    | 'givenUpAt'
  >
> & { evidence?: string };

export async function changeAttempt(
  tx: Tx,
  { shopId, id }: { shopId: string; id: string },
  change: AttemptChange,
): Promise<void> {
  await tx.updateTable('refundAttempts').set(change).where('shopId', '=', shopId).where('id', '=', id).execute();
}
