import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import { openShop, openShopInput } from '../src/channels/open-shop.ts';
import { system } from '../src/identity/actor.ts';
import { createKey } from '../src/identity/create-key.ts';
import { createKeyInput } from '../src/identity/staff-inputs.ts';
import { readConfig } from '../src/platform/config.ts';
import type { RoleUrls } from '../src/platform/database.ts';
import { connect } from '../src/platform/db.ts';
import { startEmbedded } from '../src/platform/embedded-postgres.ts';
import { silentLog } from '../src/platform/log.ts';
import { makeWorld } from '../src/platform/make-world.ts';
import { migrate } from '../src/platform/migrate.ts';
import { secretsFrom } from '../src/platform/secrets.ts';
import type { World } from '../src/platform/world.ts';
import { memoryFiles } from '../test/memory-files.ts';

export const CLIENTS = 16;

export interface Shop {
  readonly shopId: string;
  readonly channelId: string;
  readonly ownerId: string;
}

export interface Stage {
  readonly world: World;
  readonly urls: RoleUrls;
  /** The same world on connections of its own, so that they can be listened to. */
  anotherWorld(): World;
  openShop(name: string): Promise<Shop>;
  /** A shop filled once: with `--keep` it is there again the next time. */
  filledShop(name: string, fill: (client: pg.Client, shop: Shop) => Promise<void>): Promise<Shop>;
  keyOf(shop: Shop): Promise<string>;
  /** As the owner of the tables, looking at one shop. */
  inShop<T>(shopId: string, work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** What autovacuum would have done by now. */
  vacuum(): Promise<void>;
  clear(): Promise<void>;
}

/** The embedded PostgreSQL with the settings of the product (it waits for the disk), in a folder that goes away unless kept. */
export async function setStage(keep?: string): Promise<Stage> {
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), 'zwrotka-bench-'));
  const server = await startEmbedded({ dataDir });
  const secrets = secretsFrom('a secret of the bench, long enough for anything');
  const urls = await migrate(server.ownerUrl, secrets.key('roles'));
  const config = readConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent' });
  const parts = { files: memoryFiles(), secrets, log: silentLog };
  const world = makeWorld(config, urls, parts);
  const worlds = [world];
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();

  const stage: Stage = {
    world,
    urls,
    anotherWorld() {
      const db = connect(urls, { size: CLIENTS, onError: () => {} });
      const another = { ...world, db };
      worlds.push(another);
      return another;
    },
    async openShop(name) {
      const email = `${name.toLowerCase().replace(/\W+/g, '-')}@example.com`;
      const { shopId, channel, owner: who } = await openShop(world, openShopInput.parse({ name, ownerEmail: email }));
      return { shopId, channelId: channel.id, ownerId: who.id };
    },
    async filledShop(name, fill) {
      const list = join(dataDir, 'filled.json');
      const filled = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, Shop>) : {};
      if (filled[name]) return filled[name];
      const shop = await stage.openShop(name);
      await stage.inShop(shop.shopId, (client) => fill(client, shop));
      await stage.vacuum();
      writeFileSync(list, JSON.stringify({ ...filled, [name]: shop }));
      return shop;
    },
    async keyOf({ shopId }) {
      const input = createKeyInput.parse({ name: 'bench', role: 'owner' });
      return (await createKey(world, system(shopId, 'bench'), input)).token;
    },
    async inShop(shopId, work) {
      await owner.query(`begin; select set_config('app.shop_id', '${shopId}', true)`);
      const result = await work(owner);
      await owner.query('commit');
      return result;
    },
    async vacuum() {
      await owner.query('vacuum analyze');
    },
    async clear() {
      // after a failure something may hold its connection for ever; the server ends it
      await Promise.race([Promise.all([owner.end(), ...worlds.map(({ db }) => db.close())]), pause(3000)]);
      await server.stop();
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return stage;
}
