import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { checkConnection } from './check-connection.ts';
import type { ConnectInput } from './connection-inputs.ts';
import type { Connection } from './connection.ts';
import { connectorsOn } from './connectors.ts';
import { channelIn } from './find-channel.ts';
import type { Manifest } from './manifest.ts';
import { readCredentials } from './read-credentials.ts';

/** Keeps the credentials, sealed, and asks at once whether they are accepted. One that is not stays, to be mended. */
export async function connect(world: World, actor: Actor, input: ConnectInput): Promise<Connection> {
  requirePermission(actor, 'manage connections');
  const { manifest } = found(
    connectorsOn(world).find((each) => each.manifest.id === input.connector),
    'connector',
  );
  requireAddress(manifest, input);
  const credentials = readCredentials(manifest, input.credentials);
  const { shopId } = actor;
  const connectionId = newId(world.now());
  await inShop(world, shopId, async (tx) => {
    if (input.channelId) await channelIn(tx, shopId, input.channelId);
    const at = world.now();
    await tx
      .insertInto('connections')
      .values({
        ...input,
        shopId,
        id: connectionId,
        credentials: world.secrets.encrypt(JSON.stringify(credentials)),
        state: 'connected',
        createdAt: at,
        changedAt: at,
      })
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'connection.made', data: { connectionId, connector: manifest.id } },
    ]);
  });
  return checkConnection(world, actor, { connectionId });
}

/** An environment the manifest has no address for needs one of its own. */
export function requireAddress(
  { addresses }: Manifest,
  { environment, baseUrl }: Pick<Connection, 'environment' | 'baseUrl'>,
): void {
  if (baseUrl ?? addresses[environment]) return;
  throw new Refusal('invalid', 'invalid-input', { fields: [{ field: 'baseUrl', reason: 'required' }] });
}
