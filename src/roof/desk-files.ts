import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { packageRoot } from '../platform/words.ts';

/** The built desk under /desk: hashed files for ever, its one page for every other address there. */
export async function mountDesk(app: FastifyInstance): Promise<void> {
  const root = join(packageRoot, 'dist/desk');
  const page = join(root, 'index.html');
  if (!existsSync(page)) {
    app.get('/desk', (_, reply) => reply.code(503).send('The desk is not built: npm run build'));
    return;
  }
  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/desk/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  const html = readFileSync(page);
  app.get('/', (_, reply) => reply.redirect('/desk'));
  for (const path of ['/desk', '/desk/*'])
    app.get(path, (_, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html));
}
