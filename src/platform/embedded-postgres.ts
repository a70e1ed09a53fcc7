import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { accountFor } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { clusterOwner, folderOf, ownerUrl, readAccess, readRunner, writeForSure } from './embedded/folder.ts';
import { makeCluster } from './embedded/make-cluster.ts';
import { makeOwner } from './embedded/make-owner.ts';
import { clearRemains, readPostmaster, runs } from './embedded/postmaster.ts';
import { runServer } from './embedded/run-server.ts';
import { holdFile } from './exclusive-file.ts';

/** A PostgreSQL that this process started and stops. */
export interface EmbeddedPostgres {
  readonly owned: true;
  /** The role `zwrotka_owner` on the database `zwrotka`: no superuser, may create roles. */
  readonly ownerUrl: string;
  readonly pid: number;
  readonly isFirstStart: boolean;
  readonly ms: { readonly made: number; readonly started: number; readonly total: number };
  /** Settles when the server is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** End your pools first. */
  stop(): Promise<void>;
}

/** One sentence for the console: the folder has its process already. */
export class AlreadyRunning extends Error {
  readonly pid: number | null;

  constructor(pid: number | null) {
    super(`Zwrotka already runs from this folder${pid ? ` (pid ${pid})` : ''}.`);
    this.name = 'AlreadyRunning';
    this.pid = pid;
  }
}

interface StartOptions {
  dataDir: string;
  log?: (line: string) => void;
  /** For tests: nothing survives a power cut, and the owner may create databases. */
  throwAway?: boolean;
}

/**
 * Starts the PostgreSQL of a data folder, making it the first time. The process that calls this owns the
 * folder until it stops or dies; a second one is refused with `AlreadyRunning`. Call it in the main thread:
 * the server ends with the thread that started it.
 */
export async function startEmbedded({
  dataDir,
  log = () => {},
  throwAway = false,
}: StartOptions): Promise<EmbeddedPostgres> {
  const began = performance.now();
  const folder = folderOf(dataDir);
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  const lock = holdFile(folder.lock);
  if (!lock) throw new AlreadyRunning(readRunner(folder));
  try {
    writeForSure(folder.runner, JSON.stringify({ pid: process.pid }));
    const binaries = findBinaries();
    const account = accountFor([binaries.postgres, folder.home], clusterOwner(folder));
    const kept = readAccess(folder);
    if (!kept) log(`making the embedded database in ${folder.home}`);
    const access = kept ?? (await makeCluster(folder, binaries, account, throwAway));
    const made = performance.now();

    const remains = await clearRemains(folder.cluster, binaries);
    if (remains) log(remains);
    const server = await runServer(folder, binaries, account, throwAway);
    try {
      await makeOwner(access, server.port, throwAway);
    } catch (error) {
      await server.stop();
      throw error;
    }
    const now = performance.now();
    const stop = async () => {
      await server.stop();
      rmSync(folder.runner, { force: true });
      lock.release();
    };
    return {
      owned: true,
      ownerUrl: ownerUrl(access, server.port),
      pid: server.pid,
      isFirstStart: !kept,
      ms: { made: made - began, started: now - made, total: now - began },
      ended: server.ended,
      stop,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The server another process runs from this folder, for the command line and for further workers; null when none does. */
export async function attachEmbedded({
  dataDir,
  waitMs = 0,
}: {
  dataDir: string;
  waitMs?: number;
}): Promise<{ owned: false; ownerUrl: string } | null> {
  const folder = folderOf(dataDir);
  for (const until = Date.now() + waitMs; ; await pause(50)) {
    const access = readAccess(folder);
    const server = readPostmaster(folder.cluster);
    if (access && server?.ready && runs(server, folder.cluster))
      return { owned: false, ownerUrl: ownerUrl(access, server.port) };
    if (Date.now() >= until) return null;
  }
}
