import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const door = join(root, 'bin/zwrotka.mjs');

/** The product as its users start it: a process of its own, a database and a mailbox of its own. */
export interface Product {
  readonly url: string;
  /** `zwrotka …` beside the running process; what it prints. */
  command(...args: string[]): Promise<string>;
  /** Lines of the log that tell of something that broke. */
  complaints(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts it in an empty folder on a free port and waits until it is ready. */
export async function startProduct({ demo }: { demo: boolean }): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'zwrotka-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...ownEnvironment(),
    NODE_ENV: 'development',
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    PUBLIC_URL: url,
    DEMO: String(demo),
    LOG_LEVEL: 'warn',
    // Each journey comes from an address of its own, so that they do not use up one another's tries.
    TRUST_PROXY: 'true',
    // As Polish law will be: a repair adds twelve months, once.
    PL_R2R_TRANSPOSED: 'true',
  };
  const logFile = join(folder, 'log');
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, [door, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, 'exit');

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(url, () => child.exitCode !== null || child.signalCode !== null);
  } catch (error) {
    const said = await readFile(logFile, 'utf8');
    await stop();
    throw new Error(`${(error as Error).message}\n${said}`, { cause: error });
  }
  return {
    url,
    stop,
    complaints: async () =>
      (await readFile(logFile, 'utf8')).split('\n').filter((line) => /"level":"error"/.test(line)),
    command: (...args) => run(args, env),
  };
}

/** What is set for other things (a database for the unit tests, say) must not reach the product. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG, SystemRoot, TEMP } = process.env;
  const path = [join(root, 'node_modules/.bin'), PATH].join(delimiter); // the pinned Node first
  return { PATH: path, HOME, TMPDIR, LANG, SystemRoot, TEMP };
}

async function ready(url: string, hasEnded: () => boolean): Promise<void> {
  const until = Date.now() + 180_000; // a build and the demo shop, on a small machine that is busy
  while (Date.now() < until) {
    if (hasEnded()) throw new Error('Zwrotka ended before it was ready.');
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(150);
  }
  throw new Error('Zwrotka was not ready in three minutes.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, [door, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`zwrotka ${args.join(' ')} ended with ${code}:\n${said}`);
  return said;
}
