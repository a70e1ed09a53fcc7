import type { Tx } from '../platform/db.ts';
import type { Owed } from './case.ts';

/** What the shop still owes on a case: the facts of the closing rule. */
export async function readOwed(tx: Tx, shopId: string, caseId: string): Promise<Owed> {
  const rows = await tx
    .selectFrom('clocks')
    .select('rule')
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('class', '=', 'owed')
    .where('endedAt', 'is', null)
    .where('state', 'in', ['running', 'breached'])
    .execute();
  return { clocks: rows.map(({ rule }) => rule) };
}
