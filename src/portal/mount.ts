import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

import type { Live } from '../platform/live.ts';
import type { World } from '../platform/world.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Portal } from './door.ts';
import type { Asset } from './enhancer.ts';
import { mountCase } from './routes/case.tsx';
import { mountCaseLabel } from './routes/case-label.tsx';
import { mountCaseVoucher } from './routes/case-voucher.ts';
import { mountCaseTrace } from './routes/case-trace.ts';
import { mountSlip } from './routes/slip.tsx';
import { mountCaseLive } from './routes/case-live.ts';
import { mountDone } from './routes/done.tsx';
import { mountFind } from './routes/find.tsx';
import { mountLink } from './routes/link.tsx';
import { mountReport } from './routes/report.tsx';
import { mountStatic } from './routes/static.tsx';
import { mountWithdraw } from './routes/withdraw.tsx';
import { failPortal } from './visit/failing.tsx';

/** The buyers' door: pages made on the server, in a scope with parsers and an error page of its own. */
export async function mountPortal(
  app: FastifyInstance,
  world: World,
  { live, enhancer }: { live: Live; enhancer: Asset | null },
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(formbody);
    await scope.register(multipart, {
      throwFileSizeLimit: false, // one byte over is seen and told at its field; the rest of the form is kept
      limits: { fileSize: world.config.UPLOAD_MAX_MB * 1024 * 1024 + 1, files: 40, fields: 60, fieldSize: 100_000 },
    });
    scope.setErrorHandler((error, request, reply) => failPortal(world, error, request, reply));

    // Tells a browser that keeps cookies from one that does not: a form's draft then needs no place in the address.
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method === 'GET' && request.url.startsWith('/z/') && Object.keys(request.cookies).length === 0) {
        reply.setCookie('zw_cookies', 'on', { path: '/z', httpOnly: true, sameSite: 'lax' });
      }
    });

    const portal: Portal = { world, live, scriptHref: enhancer?.href ?? null };
    mountStatic(scope, portal);
    mountFind(scope, portal);
    mountWithdraw(scope, portal);
    mountReport(scope, portal);
    mountLink(scope, portal);
    mountCase(scope, portal);
    mountCaseLabel(scope, portal);
    mountCaseVoucher(scope, portal);
    mountCaseTrace(scope, portal);
    mountSlip(scope, portal);
    mountCaseLive(scope, portal);
    mountDone(scope, portal);
    if (enhancer) {
      scope.get(enhancer.href, async (_, reply) =>
        reply
          .header('content-type', enhancer.type)
          .header('cache-control', 'public, max-age=31536000, immutable')
          .send(enhancer.body),
      );
    }
    for (const path of ['/z/*', '/c/*', '/s/*']) {
      scope.get(path, async () => {
        throw new Refusal('missing', 'page');
      });
    }
  });
}
