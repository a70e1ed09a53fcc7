import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Plugin } from 'esbuild';

const NODE = 'node24';

/** src/cli.ts and all it imports of ours as one file; packages stay in node_modules. */
export async function bundleServer(root: string, out: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'src/cli.ts')],
    outfile: join(out, 'cli.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: NODE,
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    loader: { '.json': 'json' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [reactInside(root)],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    logLevel: 'warning',
  });
}

/**
 * React chooses its slow development build by NODE_ENV when it is loaded. Bundled, it is the production
 * build whatever NODE_ENV the shop runs with (the definition above; our own code asks the configuration).
 */
function reactInside(root: string): Plugin {
  const { resolve } = createRequire(join(root, 'package.json'));
  return {
    name: 'react-inside',
    setup(build) {
      build.onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path }) => ({
        path: resolve(path === 'react-dom/server' ? 'react-dom/server.node' : path),
      }));
    },
  };
}
