import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

import { Refusal } from '../kit/refusal.ts';

/** Where bytes lie. A key is '<shop id>/<name>'; what lies under a key never changes, so writing it again is harmless. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Refuses ('missing', 'file-missing') when nothing is there. */
  read(key: string): Promise<StoredBytes>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

export interface StoredBytes {
  readonly size: number;
  readonly stream: Readable;
}

/** A store in a folder that only this user may enter. */
export function diskFiles(root: string): FileStore {
  return {
    async put(key, bytes) {
      const path = pathOf(root, key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },

    async read(key) {
      const file = await open(pathOf(root, key), 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') throw new Refusal('missing', 'file-missing');
        throw error;
      });
      try {
        const { size } = await file.stat();
        return { size, stream: file.createReadStream() };
      } catch (error) {
        await file.close();
        throw error;
      }
    },

    remove: (key) => rm(pathOf(root, key), { force: true }),
  };
}

const KEY = /^([a-z0-9][a-z0-9-]{0,63})\/([a-z0-9][a-z0-9-]{0,63}(?:\.[a-z0-9]{1,16})?)$/;

/** A shop's folder, then two levels of 256: no folder grows beyond what a file system likes. */
function pathOf(root: string, key: string): string {
  const [, shop, name] = KEY.exec(key) ?? [];
  if (!shop || !name) throw new RangeError('not a key of the file store');
  const fan = createHash('sha256').update(name).digest('hex');
  return join(root, shop, fan.slice(0, 2), fan.slice(2, 4), name);
}

/** A rename outlives a power cut only when its folder is written too. Windows cannot open one, and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
