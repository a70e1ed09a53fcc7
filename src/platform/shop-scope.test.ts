/** The tenant locks, tried with raw SQL as the role of the app, on every table that holds a shop's rows. */
import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { acrossShops, afterCommit, inShop } from './shop-scope.ts';

let all: TestWorld;
let tables: { name: string; shopColumn: string }[];
let mine: string;
let theirs: string;

/** As the owner, who is held by the policies like everybody: only this setting shows a shop. */
async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: all.ownerUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}

beforeAll(async () => {
  all = await makeTestWorld();
  mine = (await aShop(all.world, { name: 'Moja' })).shopId;
  theirs = (await aShop(all.world, { name: 'Cudza' })).shopId;
  tables = await asOwner(async (client) => {
    const { rows } = await client.query<{ name: string; shopColumn: string }>(`
      select c.table_name as name, min(c.column_name) as "shopColumn"
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and (c.column_name = 'shop_id' or (c.table_name = 'shops' and c.column_name = 'id'))
        and c.table_name not in ('event_outbox', 'channel_slugs')
      group by 1 order by 1`);
    return rows;
  });
});
afterAll(() => all.close());

test('every table of a shop is there to be tried, and forced', async () => {
  expect(tables.length).toBeGreaterThan(20);
  const { rows } = await asOwner((client) =>
    client.query<{ name: string }>(
      'select relname as name from pg_class where relnamespace = $1::regnamespace and relrowsecurity and relforcerowsecurity',
      ['public'],
    ),
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
});

test('every such table has the two policies and no third', async () => {
  const { rows } = await asOwner((client) =>
    client.query<{ name: string; policies: string[] }>(
      `select tablename as name, array_agg(policyname || ': ' || qual order by policyname)::text[] as policies
       from pg_policies where schemaname = 'public' group by 1`,
    ),
  );
  const policies = new Map(rows.map((row) => [row.name, row.policies]));
  for (const { name, shopColumn } of tables) {
    const own = `tenant: (${shopColumn} = (NULLIF(current_setting('app.shop_id'::text, true), ''::text))::uuid)`;
    expect(policies.get(name), name).toEqual(['across: true', own]);
  }
});

test('every key of every such table starts with the shop', async () => {
  const { rows } = await asOwner((client) =>
    client.query<{ name: string; key: string; first: string }>(`
      select c.relname as name, k.conname as key, a.attname as first
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype in ('p', 'u', 'f') and c.relnamespace = 'public'::regnamespace`),
  );
  const shopTables = new Map(tables.map(({ name, shopColumn }) => [name, shopColumn]));
  const wrong = rows.filter(({ name, first }) => shopTables.has(name) && first !== shopTables.get(name));
  expect(wrong).toEqual([]);
});

test('the role of the app is no superuser, goes around no policy, and owns nothing', async () => {
  const { rows } = await all.world.db.pools.app.query(`
    select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = current_user`);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
});

test('without a shop nothing is seen, before and after a transaction that had one', async () => {
  const client = await all.world.db.pools.app.connect();
  const seen = async () => (await client.query('select id from shops')).rows.length;
  expect(await seen()).toBe(0);
  await client.query(`begin; select set_config('app.shop_id', '${mine}', true)`);
  expect(await seen()).toBe(1);
  await client.query('commit');
  expect(await seen()).toBe(0);
  client.release();
});

describe('another shop, in every table', () => {
  /** What the app's role gets for a statement while it is in my shop: rows touched, or the error. */
  const tried = (statement: string) =>
    inShop(all.world, mine, async (tx) => Number((await sql.raw(statement).execute(tx)).numAffectedRows ?? 0)).catch(
      (error: Error) => error.message,
    );

  test('is not seen', async () => {
    for (const { name, shopColumn } of tables) {
      const seen = await inShop(all.world, mine, (tx) =>
        sql.raw<{ shop: string }>(`select distinct ${shopColumn} as shop from ${name}`).execute(tx),
      );
      expect(
        seen.rows.map(({ shop }) => shop).filter((shop) => shop !== mine),
        name,
      ).toEqual([]);
    }
  });

  test('is neither changed nor deleted', async () => {
    for (const { name, shopColumn } of tables) {
      const change = await tried(`update ${name} set ${shopColumn} = ${shopColumn} where ${shopColumn} = '${theirs}'`);
      expect([0, `permission denied for table ${name}`], name).toContain(change);
      const deletion = await tried(`delete from ${name} where ${shopColumn} = '${theirs}'`);
      expect([0, `permission denied for table ${name}`], name).toContain(deletion);
    }
  });

  test('gets no row of ours: the policy refuses before any other rule is asked', async () => {
    const refused = /violates row-level security policy|violates not-null constraint/;
    for (const { name, shopColumn } of tables) {
      const answer = await tried(`insert into ${name} (${shopColumn}) values ('${theirs}')`);
      expect(String(answer), name).toMatch(refused);
    }
    // one with everything it needs, so that only the policy is left to refuse it
    const key = `insert into idempotency_keys (shop_id, actor, key, request, created_at) values ('SHOP', 'a', 'k', '', now())`;
    expect(await tried(key.replace('SHOP', theirs))).toMatch(/violates row-level security policy/);
    expect(await tried(key.replace('SHOP', mine))).toBe(1);
    expect(await tried(`update idempotency_keys set shop_id = '${theirs}'`)).toMatch(
      /violates row-level security policy/,
    );
  });
});

test('the role of the app reads no session, and the role of sign-in no shop', async () => {
  await expect(all.world.db.pools.app.query('select * from auth.sessions')).rejects.toThrow(/permission denied/);
  await expect(all.world.db.pools.auth.query('select * from shops')).rejects.toThrow(/permission denied/);
  await expect(all.world.db.pools.app.query('select * from event_outbox')).rejects.toThrow(/permission denied/);
  await expect(all.world.db.pools.app.query('select * from graphile_worker.jobs')).rejects.toThrow(/permission denied/);
});

test('acrossShops sees all shops, and is no way the app can take', async () => {
  const shops = await acrossShops(all.world, (tx) => tx.selectFrom('shops').select('id').execute());
  expect(shops.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, theirs]));
  const client = await all.world.db.pools.app.connect();
  await client.query("set app.across = 'on'");
  expect((await client.query('select id from shops')).rows).toEqual([]);
  client.release(true);
});

test('what follows a commit follows only a commit', async () => {
  const heard: string[] = [];
  await inShop(all.world, mine, async (tx) => afterCommit(tx, () => heard.push('committed')));
  await inShop(all.world, mine, async (tx) => {
    afterCommit(tx, () => heard.push('rolled back'));
    throw new Error('no');
  }).catch(() => {});
  expect(heard).toEqual(['committed']);
});

test('a statement that failed undoes the rest, even when somebody caught it, and nobody is told otherwise', async () => {
  const heard: string[] = [];
  const work = inShop(all.world, mine, async (tx) => {
    afterCommit(tx, () => heard.push('committed'));
    await tx.updateTable('shops').set({ name: 'Inna' }).where('id', '=', mine).execute();
    await sql`select 1 / 0`.execute(tx).catch(() => {});
  });
  await expect(work).rejects.toThrow('undid');
  expect(heard).toEqual([]);
  const name = await inShop(all.world, mine, (tx) => tx.selectFrom('shops').select('name').executeTakeFirstOrThrow());
  expect(name).toEqual({ name: 'Moja' });
});

test('a connection that broke is not given to anybody again', async () => {
  const pid = (tx: Parameters<Parameters<typeof inShop>[2]>[0]) =>
    sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx).then(({ rows }) => rows[0]!.pid);
  const broken = inShop(all.world, mine, async (tx) => {
    const own = await pid(tx);
    await sql`select pg_terminate_backend(${own})`.execute(tx);
    return own;
  });
  await expect(broken).rejects.toThrow();
  await expect(inShop(all.world, mine, pid)).resolves.toBeGreaterThan(0);
});
