import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The desk, a single-page app. */
export async function bundleDesk(root: string, out: string): Promise<void> {
  if (!existsSync(join(root, 'src/desk/pages/index.html'))) return;
  const { build } = await import('vite');
  // Vite goes by NODE_ENV whatever its mode: in a shop that runs with another, it would bundle React's development build,
  // several times slower. The shop that starts in this process next must not take it for its own setting.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
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
