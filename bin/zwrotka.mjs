#!/usr/bin/env node
// The door of the product: finds the right Node, builds dist/ when the sources changed, runs it.
// This file alone must run on any Node, so it is plain JavaScript and imports nothing new before the check.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, path)).href);

if (Number(process.versions.node.split('.')[0]) < 24) runUnderPinnedNode();
else await run();

async function run() {
  process.setSourceMapsEnabled(true); // a stack trace names our lines, not the bundle's
  if (existsSync(join(root, 'src/cli.ts'))) {
    const { buildIfChanged } = await load('scripts/build.ts');
    await buildIfChanged();
  }
  const { main } = await load('dist/cli.js');
  await main(process.argv.slice(2));
}

// npm's scripts and npx find the pinned Node by themselves; `node bin/zwrotka.mjs` with an older one ends here.
function runUnderPinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  if (!existsSync(pinned)) {
    console.error(`Zwrotka needs Node 24 or newer; this is ${process.version}. Run npm ci, or install Node 24.`);
    process.exit(1);
  }
  const child = spawn(pinned, process.argv.slice(1), { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us; a second one would cut the orderly stop short.
  const passOn = (signal) => (process.stdin.isTTY && signal === 'SIGINT' ? undefined : child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, passOn);
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (code !== null) process.exit(code);
    for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.removeAllListeners(each);
    process.kill(process.pid, signal); // die as it died
  });
}
