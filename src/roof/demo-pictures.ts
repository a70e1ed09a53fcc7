import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { packageRoot } from '../platform/words.ts';

/** The pictures of the demo shop's products, where a real shop would have them. Mounted outside production only. */
export async function mountDemoPictures(app: FastifyInstance): Promise<void> {
  const root = join(packageRoot, 'db/seed/pictures');
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    prefix: '/demo/pictures/',
    decorateReply: false,
    maxAge: '1d',
    // The same machine has two names: a page at 127.0.0.1 shows pictures of localhost, too.
    setHeaders: (reply) => void reply.header('cross-origin-resource-policy', 'cross-origin'),
  });
}
