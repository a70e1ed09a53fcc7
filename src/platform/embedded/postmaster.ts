import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Binaries } from './binaries.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** What the server says about itself: line 1 its pid, 4 its port, 8 its state. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null; // not there, or (on Windows) just being written
  }
}

/** Is that pid the server of this cluster? After a restart of the machine it may be anybody. */
export function runs({ pid }: Postmaster, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return /postgres/i.test(programOf(pid));
  try {
    if (!/postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'; // a postgres we may not look into
  }
}

/**
 * Clears what an owner left that died without a word; called under the lock, so whoever lives is an orphan.
 * Says what it found, or null.
 */
export async function clearRemains(cluster: string, binaries: Binaries): Promise<string | null> {
  const left = readPostmaster(cluster);
  if (!left) return null;
  if (runs(left, cluster)) {
    interrupt(left.pid, binaries);
    for (let waited = 0; isAlive(left.pid) && waited < 120_000; waited += 50) await pause(50);
    if (isAlive(left.pid)) throw new Error(`The PostgreSQL of an earlier run (pid ${left.pid}) does not stop.`);
    return 'stopped the PostgreSQL of an earlier run';
  }
  // Of a dead pid PostgreSQL itself removes the file, after a look whether a child of that server still lives.
  // A pid that lives but is not a postgres would stop it.
  if (isAlive(left.pid)) rmSync(pidFile(cluster), { force: true });
  return 'the earlier run did not end in order; PostgreSQL recovers';
}

/** Fast shutdown: sessions end, everything is written, the next start needs no recovery. */
export function interrupt(pid: number, { pgCtl }: Binaries): void {
  // On Windows a signal of Node is a kill.
  if (process.platform === 'win32') spawnSync(pgCtl, ['kill', 'INT', String(pid)], { stdio: 'ignore' });
  else if (isAlive(pid)) process.kill(pid, 'SIGINT');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function programOf(pid: number): string {
  const [file, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`, '/NH']
      : ['ps', '-p', String(pid), '-o', 'comm='];
  return spawnSync(file, args, { encoding: 'utf8' }).stdout ?? '';
}
