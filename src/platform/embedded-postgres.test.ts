import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { AlreadyRunning, attachEmbedded, startEmbedded } from './embedded-postgres.ts';
import { findBinaries } from './embedded/binaries.ts';
import { clearRemains, readPostmaster } from './embedded/postmaster.ts';

const root = mkdtempSync(join(tmpdir(), 'zwrotka-embedded-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function start(dataDir: string) {
  const said: string[] = [];
  const server = await startEmbedded({ dataDir, log: (line) => said.push(line) });
  onTestFinished(() => server.stop());
  return { ...server, said };
}

describe('one folder', () => {
  const dataDir = join(root, 'kept');

  test('the first start makes a database that the product owns without being a superuser', async () => {
    const server = await start(dataDir);
    expect(server.isFirstStart).toBe(true);
    const [row] = await ask(
      server.ownerUrl,
      `select current_user as who, current_database() as database, rolsuper, rolcreaterole,
         current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
         host(inet_server_addr()) as listens
       from pg_roles where rolname = current_user`,
    );
    expect(row).toEqual({
      who: 'zwrotka_owner',
      database: 'zwrotka',
      rolsuper: false,
      rolcreaterole: true,
      checksums: 'on',
      fsync: 'on',
      listens: '127.0.0.1',
    });
    await ask(server.ownerUrl, 'create table kept (n int); insert into kept values (7)');
    for (const extension of ['pg_trgm', 'unaccent', 'citext', 'btree_gin']) {
      await ask(server.ownerUrl, `create extension ${extension}`);
    }
    expect(await ask(server.ownerUrl, `select count(*)::int as n from pg_roles where rolsuper`)).toEqual([{ n: 1 }]);
  });

  test('the next start finds what was written', async () => {
    const server = await start(dataDir);
    expect(server.isFirstStart).toBe(false);
    expect(server.said).toEqual([]);
    expect(await ask(server.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test.skipIf(process.platform === 'win32')('passwords are for this user alone', async () => {
    expect(statSync(join(dataDir, 'postgres-18/access.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres-18/cluster')).mode & 0o777).toBe(0o700);
  });

  test('a second start is refused, and a command attaches', async () => {
    expect(await attachEmbedded({ dataDir })).toBeNull();
    const server = await start(dataDir);
    const refused = startEmbedded({ dataDir });
    await expect(refused).rejects.toThrow(AlreadyRunning);
    await expect(refused).rejects.toThrow(`Zwrotka already runs from this folder (pid ${process.pid}).`);

    const attached = await attachEmbedded({ dataDir });
    expect(attached?.ownerUrl).toBe(server.ownerUrl);
    expect(await ask(attached!.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('a pid file whose pid now belongs to another program does not stop the start', async () => {
    const stale = `${process.pid}\n${dataDir}/postgres-18/cluster\n0\n5432\n\n127.0.0.1\n0 0\nready\n`;
    writeFileSync(join(dataDir, 'postgres-18/cluster/postmaster.pid'), stale);
    expect(await attachEmbedded({ dataDir })).toBeNull();
    const server = await start(dataDir);
    expect(await ask(server.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('a pid file of a dead pid does not stop the start', async () => {
    const stale = `${2 ** 22 - 3}\n${dataDir}/postgres-18/cluster\n0\n5432\n\n127.0.0.1\n0 0\nready\n`;
    writeFileSync(join(dataDir, 'postgres-18/cluster/postmaster.pid'), stale);
    const server = await start(dataDir);
    expect(await ask(server.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('an orphan that still runs is stopped in order', async () => {
    const server = await startEmbedded({ dataDir });
    const cluster = join(dataDir, 'postgres-18/cluster');
    await ask(server.ownerUrl, 'insert into kept values (8)');
    expect(await clearRemains(cluster, findBinaries())).toBe('stopped the PostgreSQL of an earlier run');
    expect(readPostmaster(cluster)).toBeNull();
    await server.ended;
    await server.stop();
    const again = await start(dataDir);
    expect(again.said).toEqual([]);
    expect(await ask(again.ownerUrl, 'select n from kept order by n')).toEqual([{ n: 7 }, { n: 8 }]);
  });
});

test('an interrupted first start leaves nothing that the next one stumbles over', async () => {
  const dataDir = join(root, 'interrupted');
  const draft = join(dataDir, 'postgres-18.draft-0000');
  mkdirSync(join(draft, 'cluster'), { recursive: true });
  writeFileSync(join(draft, 'cluster/PG_VERSION'), '18\n');
  const server = await start(dataDir);
  expect(server.isFirstStart).toBe(true);
  expect(readdirSync(dataDir).filter((name) => name.includes('draft'))).toEqual([]);
});

describe('kill -9 of the owner while it writes', () => {
  const dataDir = join(root, 'killed');
  let owner: ChildProcess;
  let acknowledged = 0;
  let postgres = 0;

  beforeAll(async () => {
    owner = spawn(process.execPath, [join(import.meta.dirname, '../../test/embedded/writing-owner.ts'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: owner.stdout! })) {
      if (line.startsWith('postgres ')) postgres = Number(line.slice('postgres '.length));
      else acknowledged = Math.max(acknowledged, Number(line));
      if (acknowledged === 200) owner.kill('SIGKILL');
    }
  });
  afterAll(() => owner.kill('SIGKILL'));

  test('the next start takes over at once and every acknowledged row is there', async () => {
    const before = readFileSync(join(dataDir, 'running.json'), 'utf8');
    expect(JSON.parse(before)).toEqual({ pid: owner.pid });
    const server = await start(dataDir);
    expect(server.pid).not.toBe(postgres);
    const [row] = await ask<{ highest: number; count: number }>(
      server.ownerUrl,
      'select max(n) as highest, count(*)::int as count from numbers',
    );
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    expect(row!.highest).toBeGreaterThanOrEqual(acknowledged);
    expect(row!.count).toBe(row!.highest);
  });
});
