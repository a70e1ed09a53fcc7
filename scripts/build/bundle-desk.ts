import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The desk, a single-page app. */
export async function bundleDesk(root: string, out: string): Promise<void> {
  if (!existsSync(join(root, 'src/desk/pages/index.html'))) return;
  const { build } = await import('vite');
  // Vite sets NODE_ENV for the whole process; the shop that starts in it next must not take that for its own setting.
  const before = process.env['NODE_ENV'];
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'error',
      build: { outDir: join(out, 'desk'), emptyOutDir: true },
    });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
