/** Connecting a system: what is kept, what is never shown again, and where keys are never sent. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { inShop } from '../platform/shop-scope.ts';
import { changeConnection } from './change-connection.ts';
import { changeConnectionInput, connectInput } from './connection-inputs.ts';
import { checkConnection } from './check-connection.ts';
import { connect } from './connect.ts';
import { connectors, connectorsOn } from './connectors.ts';
import { disconnect } from './disconnect.ts';
import { listConnections } from './list-connections.ts';
import { fieldsOf } from './manifest.ts';
import { openLink } from './open-link.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let server: Server;
let baseUrl: string;
const seen: string[] = [];
let status = 200;
beforeAll(async () => {
  t = await makeTestWorld();
  shop = await aShop(t.world);
  server = createServer((request, response) => {
    seen.push(request.headers.authorization ?? '');
    response.writeHead(status).end('{"data":[]}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await t.close();
});

const made = (over: object = {}) =>
  connect(
    t.world,
    shop.actor,
    connectInput.parse({
      connector: 'stripe',
      name: 'Stripe',
      baseUrl,
      credentials: { secretKey: 'sk_live_A' },
      ...over,
    }),
  );
const change = (input: object) => changeConnection(t.world, shop.actor, changeConnectionInput.parse(input));
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { reason: string; fields: { field: string; reason: string }[] }) =>
      error.fields?.length ? error.fields.map(({ field, reason }) => `${field}: ${reason}`) : error.reason,
  );

test('what was typed is sealed, tried at once and never part of an answer', async () => {
  const connection = await made();
  expect(connection).toMatchObject({ state: 'connected', lastOkAt: t.clock.now, lastError: null });
  expect(seen.at(-1)).toBe('Bearer sk_live_A');
  const rows = await inShop(t.world, shop.shopId, (tx) => tx.selectFrom('connections').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain('sk_live_A');
  expect(Buffer.from(rows[0]!.credentials!).toString('latin1')).not.toContain('sk_live');
  expect(JSON.stringify(await listConnections(t.world, shop.actor))).not.toMatch(/credentials|sk_live/);
});

test('a key that is not accepted is kept, and said', async () => {
  status = 401;
  const connection = await made({ name: 'Zły klucz' });
  expect(connection).toMatchObject({ state: 'needs_reauth', lastError: 'needs-reauth' });
  status = 200;
  const mended = await change({ connectionId: connection.id, credentials: { secretKey: 'sk_live_B' } });
  expect(mended.state).toBe('connected');
  expect(seen.at(-1)).toBe('Bearer sk_live_B');
});

test('a name changes alone; a key does not travel to another address', async () => {
  const { id: connectionId } = await made();
  await change({ connectionId, name: 'Stripe EUR', credentials: { secretKey: ' ' } });
  expect(seen.at(-1)).toBe('Bearer sk_live_A');
  const count = seen.length;
  expect(await refused(change({ connectionId, baseUrl: 'http://127.0.0.1:9' }))).toEqual([
    'credentials.secretKey: required',
  ]);
  expect(seen).toHaveLength(count);
});

test('disconnected, nothing is left to call with', async () => {
  const { id: connectionId } = await made();
  await disconnect(t.world, shop.actor, { connectionId });
  expect(await refused(openLink(t.world, shop.shopId, connectionId))).toBe('connection-closed');
  expect(await refused(checkConnection(t.world, shop.actor, { connectionId }))).toBe('connection-closed');
  expect((await listConnections(t.world, shop.actor)).find(({ id }) => id === connectionId)?.state).toBe(
    'disconnected',
  );
});

test('only those who lead may connect; an unknown connector is none', async () => {
  const kasia = await aStaff(t.world, shop.shopId, 'accountant');
  expect(await refused(connect(t.world, kasia, connectInput.parse({ connector: 'stripe', name: 'x' })))).toBe(
    'not-allowed',
  );
  expect(await refused(made({ connector: 'unheard-of' }))).toBe('connector');
});

test.each(connectors.map(({ manifest }) => [manifest.id, manifest] as const))(
  '%s: every field of its form is either open or secret, and has words',
  async (_, manifest) => {
    const { wordsIn } = await import('../platform/words.ts');
    for (const { name } of fieldsOf(manifest))
      for (const locale of ['pl', 'en'] as const)
        expect(wordsIn(locale).has(`connections.field.${name}`), `${locale} ${name}`).toBe(true);
  },
);

test('what is only for trying things out cannot be connected in production, and is not offered there', async () => {
  const production = { ...t.world, config: { ...t.world.config, NODE_ENV: 'production' as const } };
  const demo = connectInput.parse({ connector: 'demo-carrier', name: 'Demo', environment: 'mock' });
  expect(connectorsOn(t.world).map(({ manifest }) => manifest.id)).toContain('demo-carrier');
  expect(connectorsOn(production).map(({ manifest }) => manifest.id)).not.toContain('demo-carrier');
  expect(await refused(connect(production, shop.actor, demo))).toBe('connector');
  expect(await connect(t.world, shop.actor, demo)).toMatchObject({ state: 'connected' });
});
