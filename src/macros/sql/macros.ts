import { z } from 'zod';

import { procedures } from '../../law/vocabulary.ts';
import type { Tx } from '../../platform/db.ts';
import type { Macro } from '../macro.ts';
import { macroAction } from '../macro-actions.ts';
import type { MacroInput } from '../macro-inputs.ts';

const columns = [
  'id',
  'ownerId',
  'name',
  'textPl',
  'textEn',
  'actions',
  'procedures',
  'channelIds',
  'usedCount',
  'archivedAt',
] as const;

/** What the database keeps as text and JSON. */
const kept = z.object({ actions: z.array(macroAction), procedures: z.array(z.enum(procedures)) });
const macroOf = <Row extends object>(row: Row) => ({ ...row, ...kept.parse(row) });

/** The shop's, and one's own; other people's own are nobody's business. */
const seenBy = (tx: Tx, shopId: string, staffId: string | null) =>
  tx
    .selectFrom('macros')
    .select(columns)
    .where('shopId', '=', shopId)
    .where((eb) =>
      staffId ? eb.or([eb('ownerId', 'is', null), eb('ownerId', '=', staffId)]) : eb('ownerId', 'is', null),
    );

export async function listMacroRows(tx: Tx, shopId: string, staffId: string | null): Promise<Macro[]> {
  const rows = await seenBy(tx, shopId, staffId).orderBy('usedCount', 'desc').orderBy('name').orderBy('id').execute();
  return rows.map(macroOf);
}

export async function findMacroRow(
  tx: Tx,
  shopId: string,
  staffId: string | null,
  id: string,
): Promise<Macro | undefined> {
  const row = await seenBy(tx, shopId, staffId).where('id', '=', id).executeTakeFirst();
  return row && macroOf(row);
}

const rowOf = ({ shared: _shared, actions, ...input }: MacroInput) => ({ ...input, actions: JSON.stringify(actions) });

export async function insertMacro(
  tx: Tx,
  shopId: string,
  { id, ownerId, createdAt, ...input }: MacroInput & { id: string; ownerId: string | null; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('macros')
    .values({ shopId, id, ownerId, createdAt, ...rowOf(input) })
    .execute();
}

export async function saveMacro(
  tx: Tx,
  shopId: string,
  { id, ownerId, ...input }: MacroInput & { id: string; ownerId: string | null },
): Promise<void> {
  await tx
    .updateTable('macros')
    .set({ ownerId, ...rowOf(input) })
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .execute();
}

/** So that what is used most stands first. */
export async function countUse(tx: Tx, shopId: string, id: string, times = 1): Promise<void> {
  await tx
    .updateTable('macros')
    .set((eb) => ({ usedCount: eb('usedCount', '+', times) }))
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .execute();
}
