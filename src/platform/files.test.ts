import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { diskFiles, type FileStore } from './files.ts';

let root: string;
let files: FileStore;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zwrotka-files-'));
  files = diskFiles(join(root, 'files'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const shop = '0190aaaa-0000-7000-8000-000000000001';
const contentOf = async (key: string) => buffer((await files.read(key)).stream);

describe('files on disk', () => {
  it('come back as they were, with their size', async () => {
    await files.put(`${shop}/a`, Buffer.from('zażółć'));
    await files.put(`${shop}/a.thumb`, Buffer.alloc(3));
    expect((await contentOf(`${shop}/a`)).toString()).toBe('zażółć');
    const { size, stream } = await files.read(`${shop}/a.thumb`);
    stream.destroy();
    expect(size).toBe(3);
  });

  it('may be written twice at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => files.put(`${shop}/twice`, Buffer.alloc(100_000, 7))));
    expect(await contentOf(`${shop}/twice`)).toEqual(Buffer.alloc(100_000, 7));
  });

  it('leave nothing half-written, and are closed to other users', async () => {
    const names = await readdir(join(root, 'files'), { recursive: true, withFileTypes: true });
    expect(names.filter((entry) => entry.name.endsWith('.new'))).toEqual([]);
    if (process.platform === 'win32') return;
    for (const entry of names) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      expect((mode & 0o777).toString(8)).toBe(entry.isFile() ? '600' : '700');
    }
  });

  it('are missing when nobody put them, or when removed; removing twice is harmless', async () => {
    await files.put(`${shop}/gone`, Buffer.from('x'));
    await files.remove(`${shop}/gone`);
    await files.remove(`${shop}/gone`);
    await expect(files.read(`${shop}/gone`)).rejects.toMatchObject({ kind: 'missing', reason: 'file-missing' });
  });

  it.each([
    '',
    'a',
    '../a',
    'a/../b',
    'a/..',
    'a/b/c',
    '/etc/passwd',
    'a//b',
    'a/.b',
    'a\\b',
    'A/b',
    'a/b\0',
    'a/b.x.y',
    `a/${'b'.repeat(99)}`,
  ])('refuse the key %j', async (key) => {
    await expect(files.put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
    await expect(files.read(key)).rejects.toThrow(RangeError);
  });
});
