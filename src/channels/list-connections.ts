import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { isLive, type Connection } from './connection.ts';
import { connectors } from './connectors.ts';
import type { ConnectorKind } from './manifest.ts';
import { listConnectionRows } from './sql/connections.ts';

/** All of them, never with their credentials; the disconnected too, since what was paid through them names them. */
export function listConnections(world: World, actor: Actor): Promise<Connection[]> {
  requirePermission(actor, 'read settings');
  return inShop(world, actor.shopId, (tx) => listConnectionRows(tx, actor.shopId));
}

/** For who has the transaction open. */
export const listConnectionsIn = listConnectionRows;

/** Those of a kind that serve a channel, its own before those of all channels. For who has the transaction open. */
export async function connectionsFor(
  tx: Tx,
  shopId: string,
  { kind, channelId }: { kind: ConnectorKind; channelId: string },
): Promise<Connection[]> {
  const ofKind = new Set(
    connectors.filter(({ manifest }) => manifest.kind === kind).map(({ manifest }) => manifest.id),
  );
  const all = (await listConnectionRows(tx, shopId)).filter(
    (each) => isLive(each) && ofKind.has(each.connector) && (each.channelId ?? channelId) === channelId,
  );
  return [...all.filter((each) => each.channelId), ...all.filter((each) => !each.channelId)];
}
