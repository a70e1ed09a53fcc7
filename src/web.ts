import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type RawRequestDefaultExpression } from 'fastify';

import type { Doors } from './api/doors.ts';
import { mountApi } from './api/mount-api.ts';
import { mountSignIn } from './api/mount-sign-in.ts';
import { makeSignIn } from './identity/sign-in.ts';
import { mountHooks } from './hooks/mount-hooks.ts';
import { Refusal } from './kit/refusal.ts';
import { storableUrl } from './kit/storable.ts';
import type { Config } from './platform/config.ts';
import { startLive } from './platform/live.ts';
import { packageRoot } from './platform/words.ts';
import type { World } from './platform/world.ts';
import { bundleEnhancer } from './portal/enhancer.ts';
import { mountPortal } from './portal/mount.ts';
import { answerFailure } from './roof/answer-failure.ts';
import { mountDemoPictures } from './roof/demo-pictures.ts';
import { mountDesk } from './roof/desk-files.ts';
import { mountDevMail } from './roof/dev-mail.ts';
import { mountHealth } from './roof/health.ts';
import { logRequests, requestId } from './roof/request-log.ts';
import { setSecurityHeaders } from './roof/security-headers.ts';

/** The whole web process, not yet listening: `listen` in the roof, `inject` in tests. Closing it drains. */
export async function makeWeb(world: World): Promise<FastifyInstance> {
  const { config } = world;
  const app = Fastify({
    logger: false,
    genReqId: requestId,
    trustProxy: proxiesFrom(config),
    forceCloseConnections: 'idle',
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: addressOf,
  });
  app.setErrorHandler(answerFailure(world.log));
  app.setNotFoundHandler(() => {
    throw new Refusal('missing', 'page');
  });
  logRequests(app, world.log);
  await setSecurityHeaders(app, { secure: config.PUBLIC_URL.startsWith('https:') });
  await app.register(cookie);

  const doors: Doors = { world, signIn: makeSignIn(world), live: startLive(world) };
  app.addHook('onClose', () => doors.live.stop());
  mountHealth(app, world);
  await mountSignIn(app, doors);
  await mountApi(app, doors);
  await mountPortal(app, world, { live: doors.live, enhancer: await bundleEnhancer(packageRoot) });
  await mountHooks(app, world);
  await mountDesk(app);
  if (config.NODE_ENV !== 'production') await mountDemoPictures(app);
  if (config.NODE_ENV !== 'production' && !config.SMTP_URL) mountDevMail(app, world);
  return app;
}

/** Fastify keeps the address as it came, too, and oRPC reads that one. */
function addressOf(request: RawRequestDefaultExpression): string {
  const url = storableUrl(request.url ?? '/');
  Object.assign(request, { originalUrl: url });
  return url;
}

function proxiesFrom({ TRUST_PROXY }: Config): boolean | string | ((address: string, hop: number) => boolean) {
  if (TRUST_PROXY === 'true' || TRUST_PROXY === 'false') return TRUST_PROXY === 'true';
  const proxies = Number(TRUST_PROXY);
  return Number.isInteger(proxies) ? (_, hop) => hop < proxies : TRUST_PROXY;
}
