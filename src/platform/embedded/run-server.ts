import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnv } from './environment.ts';
import type { Folder } from './folder.ts';
import { interrupt, readPostmaster } from './postmaster.ts';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  jit: 'off', // costs more than it brings on the short queries of this product
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB' };

// A port somebody took between our look and the start; a child of the killed server that is still on its way out.
const PASSING = /could not create any TCP\/IP sockets|pre-existing shared memory block/;

export async function runServer(
  folder: Folder,
  binaries: Binaries,
  account: Account,
  throwAway: boolean,
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToRun(folder, binaries, account, throwAway);
    } catch (error) {
      if (attempt === 10 || !PASSING.test((error as Error).message)) throw error;
      await pause(200 * attempt);
    }
  }
}

async function tryToRun(
  folder: Folder,
  binaries: Binaries,
  account: Account,
  throwAway: boolean,
): Promise<RunningServer> {
  const port = await freePort();
  const flags = Object.entries({ ...settings, ...(throwAway ? careless : {}), port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const [file, args] = account.command(binaries.postgres, ['-D', folder.cluster, ...flags]);
  const log = openLog(folder.log);
  // detached: Ctrl-C in a terminal reaches the product alone, which drains first and stops PostgreSQL last.
  // A file takes its words: a pipe would fill up and stop the server whenever our event loop is busy.
  const child = spawn(file, args, {
    ...account.spawnAs,
    env: serverEnv(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', log],
  });
  closeSync(log);
  let hasEnded = false;
  let failure = '';
  const ended = new Promise<void>((done) => {
    child.once('error', (error) => ((failure = error.message), (hasEnded = true), done()));
    child.once('exit', () => ((hasEnded = true), done()));
  });

  const until = Date.now() + 120_000; // recovery after a crash may take a while
  for (;;) {
    if (hasEnded) throw new Error(`PostgreSQL did not start: ${failure || lastWords(folder.log)}`);
    const said = readPostmaster(folder.cluster);
    if (said?.ready && said.pid === child.pid) break;
    if (Date.now() > until) {
      interrupt(child.pid!, binaries);
      throw new Error(`PostgreSQL was not ready after two minutes: ${lastWords(folder.log)}`);
    }
    await pause(10);
  }
  child.unref();
  return {
    pid: child.pid,
    port,
    ended,
    async stop() {
      if (hasEnded) return;
      child.ref();
      interrupt(child.pid!, binaries);
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > 5_000_000) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

const lastWords = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
