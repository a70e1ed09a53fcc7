import type { Selectable } from 'kysely';

import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import type { Tables } from '../platform/tables.ts';
import { stateOf, type Absence } from './absence.ts';

const columns = [
  ...(['id', 'staffId', 'firstDay', 'lastDay', 'startsAt', 'endsAt', 'substituteId', 'newCases', 'openCases'] as const),
  ...(['handOver', 'replies', 'comesBack', 'createdBy', 'startedAt', 'calledOffAt', 'endedAt'] as const),
];

const toAbsence = (row: Omit<Selectable<Tables['absences']>, 'shopId' | 'createdAt'>): Absence => ({
  ...row,
});

const absences = (tx: Tx, shopId: string) => tx.selectFrom('absences').select(columns).where('shopId', '=', shopId);

/** Those whose end lies after an instant, with those called off. */
export async function absencesFrom(tx: Tx, shopId: string, since: Date): Promise<Absence[]> {
  const rows = await absences(tx, shopId).where('endsAt', '>', since).orderBy('startsAt').orderBy('id').execute();
  return rows.map(toAbsence);
}

/** Under its lock, if asked: whoever changes an absence and the sweep that ends it are served one after the other. */
export async function findAbsence(
  tx: Tx,
  shopId: string,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Absence> {
  const query = absences(tx, shopId).where('id', '=', id);
  return toAbsence(found(await (lock ? query.forUpdate() : query).executeTakeFirst(), 'absence'));
}

/**
 * Whether cases may still be given away for an absence. What is given away is taken back when it ends, so it does
 * not end before this transaction: whoever calls it off or ends it waits.
 */
export async function isOn(tx: Tx, shopId: string, id: string, at: Date): Promise<boolean> {
  const row = await absences(tx, shopId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined && stateOf(row, at) !== 'over';
}

/** The absence of somebody who is away at an instant; it does not end before this transaction. */
export async function absenceOf(tx: Tx, shopId: string, staffId: string, at: Date): Promise<Absence | null> {
  const row = await absences(tx, shopId)
    .where('staffId', '=', staffId)
    .where('calledOffAt', 'is', null)
    .where('startsAt', '<=', at)
    .where('endsAt', '>', at)
    .orderBy('startsAt')
    .orderBy('id')
    .forShare()
    .executeTakeFirst();
  return row ? toAbsence(row) : null;
}
