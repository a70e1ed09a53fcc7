/** Builds dist/ from src/: the server and the desk. `npm run build` builds in any case. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { type HeldFile, holdFile } from '../src/platform/exclusive-file.ts';
import { bundleDesk } from './build/bundle-desk.ts';
import { bundleServer } from './build/bundle-server.ts';
import { contents, glance } from './build/sources.ts';

interface Stamp {
  readonly glance: string;
  readonly contents: string;
}

const projectRoot = join(import.meta.dirname, '..');

/** Builds when a source changed since the last build. A second start waits for the first one's build. */
export async function buildIfChanged({
  root = projectRoot,
  always = false,
}: { root?: string; always?: boolean } = {}): Promise<boolean> {
  const dist = join(root, 'dist');
  const stamp = join(dist, 'build.json');
  if (!always && readStamp(stamp)?.glance === glance(root)) return false;

  mkdirSync(dist, { recursive: true });
  const lock = await waitFor(join(dist, 'build.lock'));
  try {
    const now: Stamp = { glance: glance(root), contents: contents(root) };
    if (!always && readStamp(stamp)?.contents === now.contents) {
      writeFileSync(stamp, JSON.stringify(now));
      return false;
    }
    const began = performance.now();
    process.stderr.write('building … ');
    await build(root, dist);
    writeFileSync(stamp, JSON.stringify(now));
    process.stderr.write(`done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return true;
  } finally {
    lock.release();
  }
}

/** Into a folder of its own, then each part takes the old one's place: a failed build leaves the old one whole. */
async function build(root: string, dist: string) {
  const next = join(dist, 'next');
  const old = join(dist, 'old');
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(old, { recursive: true });
  await Promise.all([bundleServer(root, next), bundleDesk(root, next)]);
  for (const part of readdirSync(next)) {
    if (existsSync(join(dist, part))) renameSync(join(dist, part), join(old, part));
    renameSync(join(next, part), join(dist, part));
  }
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
}

async function waitFor(lock: string): Promise<HeldFile> {
  for (const until = Date.now() + 300_000; ; await pause(50)) {
    const held = holdFile(lock);
    if (held) return held;
    if (Date.now() > until) throw new Error('Another build has been running for five minutes.');
  }
}

function readStamp(path: string): Stamp | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Stamp;
  } catch {
    return null;
  }
}

if (import.meta.main) await buildIfChanged({ always: true });
