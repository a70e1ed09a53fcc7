import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { isLive, type Connection } from './connection.ts';
import type { Connector, Link, Token } from './connector.ts';
import { connectorOf } from './connectors.ts';
import type { Credentials } from './read-credentials.ts';
import { findConnectionRow } from './sql/connections.ts';

interface Opened {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly link: Link;
}

/** Short-lived tokens of this process, by connection and its last change: new credentials never meet an old token. */
const tokens = new Map<string, Token>();
const SPARE_MS = 60_000;

/** A connection with its credentials opened, ready to be called. Never inside a transaction. */
export async function openLink(world: World, shopId: string, connectionId: string): Promise<Opened> {
  const row = found(await inShop(world, shopId, (tx) => findConnectionRow(tx, shopId, connectionId)), 'connection');
  refuseIf(isLive(row) ? null : 'connection-closed');
  const { credentials: sealed, changedAt, ...connection } = row;
  const connector = connectorOf(connection.connector);
  const { addresses, limits } = connector.manifest;
  const baseUrl = found(connection.baseUrl ?? addresses[connection.environment], 'address');
  const credentials = JSON.parse(world.secrets.decrypt(sealed!)) as Credentials;
  const tokenKey = `${shopId}:${connectionId}:${changedAt.toISOString()}`;

  const link: Link = {
    baseUrl,
    credentials,
    now: world.now,
    call: ({ path, ...request }) => world.http.send({ ...request, url: baseUrl + path, timeoutMs: limits.timeoutMs }),
    async token(fetch, again = false) {
      const kept = tokens.get(tokenKey);
      if (!again && kept && kept.expiresAt.getTime() - SPARE_MS > world.now().getTime()) return kept.value;
      const fresh = await fetch();
      if (fresh) tokens.set(tokenKey, fresh);
      else tokens.delete(tokenKey);
      return fresh?.value ?? null;
    },
  };
  return { connection, connector, link };
}
