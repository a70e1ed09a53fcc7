import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { build } from 'esbuild';

export interface Asset {
  /** '/assets/enhance-1a2b3c4d.js': the content names it, so it may be cached for ever. */
  readonly href: string;
  readonly type: string;
  readonly body: Buffer;
}

/** The browser script, bundled from the sources under `root` (the folder that holds `src`). Made once, at build or at start. */
export async function bundleEnhancer(root: string): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/portal/browser/enhance.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari15.4'],
    charset: 'utf8',
    legalComments: 'none',
  });
  const body = Buffer.from(outputFiles[0]!.contents);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { href: `/assets/enhance-${hash}.js`, type: 'text/javascript; charset=utf-8', body };
}
