import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where things lie below DATA_DIR. The server's major version is in the name: a newer one starts its own folder. */
export function folderOf(dataDir: string) {
  const root = resolve(dataDir);
  const home = join(root, 'postgres-18');
  return {
    root,
    lock: join(root, 'running.lock'),
    runner: join(root, 'running.json'),
    home,
    cluster: join(home, 'cluster'),
    access: join(home, 'access.json'),
    log: join(root, 'postgres.log'),
  };
}
export type Folder = ReturnType<typeof folderOf>;

/** The passwords of a cluster, made with it. */
export interface Access {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
}

export function readAccess({ access }: Folder): Access | null {
  try {
    return JSON.parse(readFileSync(access, 'utf8')) as Access;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'EACCES')
      throw new Error(`${access} belongs to another user. Run this as the user who runs Zwrotka.`, { cause: error });
    throw error;
  }
}

export const ownerUrl = ({ ownerPassword }: Access, port: number) =>
  `postgres://zwrotka_owner:${ownerPassword}@127.0.0.1:${port}/zwrotka`;
export const superuserUrl = ({ superuserPassword }: Access, port: number) =>
  `postgres://postgres:${superuserPassword}@127.0.0.1:${port}/postgres`;

/** Whoever runs from this folder, as far as it wrote that down; only the lock decides. */
export function readRunner({ runner }: Folder): number | null {
  try {
    return (JSON.parse(readFileSync(runner, 'utf8')) as { pid: number }).pid;
  } catch {
    return null;
  }
}

export function clusterOwner({ cluster }: Folder): { uid: number; gid: number } | null {
  return statSync(cluster, { throwIfNoEntry: false }) ?? null;
}

/** Written and on the disk, so that a power cut cannot leave a cluster whose password nobody knows. */
export function writeForSure(path: string, text: string, mode = 0o600): void {
  writeFileSync(path, text, { mode, flush: true });
}

/** A rename is on the disk only when its folder is. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return; // Windows opens no folders, and journals the rename
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
