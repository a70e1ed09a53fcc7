import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { packageRoot } from '../src/platform/words.ts';

export interface Product {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The product with its demo shop, in a folder that goes away. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zwrotka-bench-'));
  const { child, url } = await start(dataDir, { demo: true });
  const end = async () => {
    await stop(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, stop: end };
}

/** `zwrotka start` as a shop runs it, until it is ready. */
export async function start(
  dataDir: string,
  { demo = false } = {},
): Promise<{ child: ChildProcess; ms: number; url: string }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'bin/zwrotka.mjs'), 'start'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: url,
      DEMO: String(demo),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return { child, url, ms: performance.now() - began };
    if (child.exitCode !== null || performance.now() - began > 300_000) {
      child.kill('SIGKILL');
      throw new Error(`zwrotka start did not become ready: ${said.slice(-500)}`);
    }
    await pause(10);
  }
}

export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
