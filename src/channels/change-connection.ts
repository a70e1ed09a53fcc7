import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { checkConnection } from './check-connection.ts';
import { requireAddress } from './connect.ts';
import type { ChangeConnection } from './connection-inputs.ts';
import { isLive, type Connection } from './connection.ts';
import { connectorOf } from './connectors.ts';
import { channelIn } from './find-channel.ts';
import { readCredentials, type Credentials } from './read-credentials.ts';
import { findConnectionRow } from './sql/connections.ts';

/**
 * Changes what is named. Credentials left empty stay as they were, unless the address changes: a key is never sent to
 * an address it was not typed for, or whoever may change addresses could read it there.
 */
export async function changeConnection(world: World, actor: Actor, input: ChangeConnection): Promise<Connection> {
  requirePermission(actor, 'manage connections');
  const { shopId } = actor;
  const { connectionId, credentials: given = {}, ...parts } = input;
  await inShop(world, shopId, async (tx) => {
    const before = found(await findConnectionRow(tx, shopId, connectionId), 'connection');
    refuseIf(isLive(before) ? null : 'connection-closed');
    const { manifest } = connectorOf(before.connector);
    const after = {
      ...before,
      ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
    };
    requireAddress(manifest, after);
    if (parts.channelId) await channelIn(tx, shopId, parts.channelId);
    const moved = after.baseUrl !== before.baseUrl || after.environment !== before.environment;
    const kept = moved ? {} : (JSON.parse(world.secrets.decrypt(before.credentials!)) as Credentials);
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim()));
    const credentials = readCredentials(manifest, { ...kept, ...filled });
    const { name, environment, baseUrl, channelId } = after;
    await tx
      .updateTable('connections')
      .set({
        name,
        environment,
        baseUrl,
        channelId,
        credentials: world.secrets.encrypt(JSON.stringify(credentials)),
        changedAt: world.now(),
      })
      .where('shopId', '=', shopId)
      .where('id', '=', connectionId)
      .execute();
    const named = Object.keys(input).filter((part) => part !== 'connectionId');
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'connection.changed', data: { connectionId, connector: before.connector, parts: named } },
    ]);
  });
  return checkConnection(world, actor, { connectionId });
}
