import { Readable } from 'node:stream';

import { Refusal } from '../src/kit/refusal.ts';
import type { FileStore } from '../src/platform/files.ts';

/** A file store that forgets with the test. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Buffer>();
  return {
    async put(key, bytes) {
      kept.set(key, Buffer.from(bytes));
    },
    async read(key) {
      const bytes = kept.get(key);
      if (!bytes) throw new Refusal('missing', 'file-missing');
      return { size: bytes.length, stream: Readable.from([bytes]) };
    },
    async remove(key) {
      kept.delete(key);
    },
  };
}
