import { DatabaseSync } from 'node:sqlite';

export interface HeldFile {
  release(): void;
}

/**
 * Holds a file for as long as this process lives, or says null when another one has it. The lock is the
 * kernel's: it ends with the process however that dies, no reused pid can look like it, and containers
 * that share the folder see it. Node has no lock of its own, SQLite (which is part of Node) has one on
 * every system; the file stays empty. Never read the file: closing it would give the lock away (POSIX).
 */
export function holdFile(path: string): HeldFile | null {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    if (lock?.isOpen) lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw new Error(`${path} cannot be locked by this user: ${(error as Error).message}`, { cause: error });
  }
  const held = lock;
  return {
    release() {
      if (held.isOpen) held.close();
    },
  };
}

const SQLITE_BUSY = 5;
