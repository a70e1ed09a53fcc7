import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Each script and style sheet at the top of src/portal/browser as a small file of its own in dist/portal. */
export async function bundlePortal(root: string, out: string): Promise<void> {
  const folder = join(root, 'src/portal/browser');
  if (!existsSync(folder)) return;
  const entryPoints = readdirSync(folder)
    .filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
  if (!entryPoints.length) return;
  const { build } = await import('esbuild');
  await build({
    entryPoints,
    outdir: join(out, 'portal'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: ['es2020', 'safari14'],
    logLevel: 'warning',
  });
}

/** The desk, a single-page app. */
export async function bundleDesk(root: string, out: string): Promise<void> {
  if (!existsSync(join(root, 'src/desk/pages/index.html'))) return;
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: join(out, 'desk'), emptyOutDir: true },
  });
}
