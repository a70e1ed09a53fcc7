import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Nothing but our own: what a page needs beyond it (a nonce of the portal), its door sets itself. */
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https:", // pictures of products lie where the shop has them
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

// The components of the desk place themselves by style attributes and one style element.
// Where the browser reads no barcodes itself, the bench does it by WebAssembly of our own build.
const desk = strict
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

export async function setSecurityHeaders(app: FastifyInstance, { secure }: { secure: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false, // below, since the desk's differs
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' }, // addresses of case pages hold a secret
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    const policy = request.url.startsWith('/desk') ? desk : strict;
    reply.header('content-security-policy', secure ? `${policy}; upgrade-insecure-requests` : policy);
    reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=()');
  });
}
