import { existsSync } from 'node:fs';
import { join } from 'node:path';

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
