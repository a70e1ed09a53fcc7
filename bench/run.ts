/**
 * Measures the hot paths. `npm run bench`, `-- --quick` for a short look, `-- --json` for one object of named figures
 * on the last line, `-- --only submit,inbox` for a part. Bundled like the product, so that the same code is measured.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const out = join(root, 'node_modules/.zwrotka-bench');

await build({
  entryPoints: [join(root, 'bench/suite.ts'), join(root, 'bench/http-load.ts')],
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});

const suite = spawn(process.execPath, ['--expose-gc', join(out, 'suite.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => suite.kill(signal));
suite.on('exit', (code) => (process.exitCode = code ?? 1));
