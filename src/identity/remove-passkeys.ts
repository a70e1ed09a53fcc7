import { found } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { noteAccountAct } from './note-access.ts';

/** For whoever runs the installation: takes every passkey off an account whose owner lost them. The password stays. */
export async function removePasskeys(world: World, email: string): Promise<number> {
  const { auth } = world.db.pools;
  const { rows } = await auth.query<{ id: string }>('select id from auth.users where email = $1', [
    email.trim().toLowerCase(),
  ]);
  const { id } = found(rows[0], 'user');
  const { rowCount } = await auth.query('delete from auth.passkeys where user_id = $1', [id]);
  if (rowCount) await noteAccountAct(world, id, { type: 'passkey-removed' }, { kind: 'system', id: 'command-line' });
  return rowCount ?? 0;
}
