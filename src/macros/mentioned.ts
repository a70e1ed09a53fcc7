import { sql } from 'kysely';

import { found } from '../kit/refusal.ts';
import { isId } from '../kit/id.ts';
import type { Tx } from '../platform/db.ts';
import type { MacroInput } from './macro-inputs.ts';
import type { MacroAction } from './macro-actions.ts';

const tables = { status: 'statuses', tag: 'tags', staff: 'staff', channel: 'channels' } as const;

/** What a macro or an act names must be of this shop: nobody saves what can only fail. */
export async function requireMentioned(
  tx: Tx,
  shopId: string,
  { actions, channelIds }: Pick<MacroInput, 'actions' | 'channelIds'>,
): Promise<void> {
  for (const action of actions) await requireNamed(tx, shopId, action);
  for (const id of channelIds) await requireOf(tx, shopId, 'channel', id);
}

async function requireNamed(tx: Tx, shopId: string, action: MacroAction): Promise<void> {
  if (action.kind === 'status') await requireInUse(tx, shopId, 'status', action.statusId);
  else if (action.kind === 'tag') await requireInUse(tx, shopId, 'tag', action.tagId);
  else if (action.kind === 'untag') await requireOf(tx, shopId, 'tag', action.tagId);
  else if (action.kind === 'assign' && isId(action.to)) await requireInUse(tx, shopId, 'staff', action.to);
}

/** What is put on a case, or given it, must be in use; what is taken off or looked for need only be known. */
export async function requireInUse(
  tx: Tx,
  shopId: string,
  what: 'status' | 'tag' | 'staff',
  id: string,
): Promise<void> {
  const { rows } = await sql`
    select from ${sql.table(tables[what])} where shop_id = ${shopId} and id = ${id}
      and ${what === 'staff' ? sql`active` : sql`archived_at is null`}`.execute(tx);
  found(rows[0], what);
}

export async function requireOf(tx: Tx, shopId: string, what: 'tag' | 'channel', id: string): Promise<void> {
  const query = tx.selectFrom(tables[what]).select('id').where('shopId', '=', shopId).where('id', '=', id);
  found(await query.executeTakeFirst(), what);
}
