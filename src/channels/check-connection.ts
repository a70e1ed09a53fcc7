import { requirePermission, type Actor } from '../identity/actor.ts';
import type { World } from '../platform/world.ts';
import type { Connection } from './connection.ts';
import { noteUse } from './note-use.ts';
import { openLink } from './open-link.ts';

/** Asks the other side whether it knows us. What it says is kept with the connection; a "no" is no failure of the check. */
export async function checkConnection(
  world: World,
  actor: Actor,
  { connectionId }: { connectionId: string },
): Promise<Connection> {
  requirePermission(actor, 'manage connections');
  const { connector, link, connection } = await openLink(world, actor.shopId, connectionId);
  return noteUse(world, connection, await connector.check(link));
}
