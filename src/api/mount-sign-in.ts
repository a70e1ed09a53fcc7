import type { FastifyInstance } from 'fastify';

import type { Doors } from './doors.ts';

/** Sign-in, sign-out, reset, second factor: /api/auth/*, answered by better-auth with its own bodies. */
export async function mountSignIn(app: FastifyInstance, { world, signIn }: Pick<Doors, 'world' | 'signIn'>) {
  const { origin } = new URL(world.config.PUBLIC_URL);
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 100_000 }, (_request, body, done) =>
        done(null, body),
      );

      scope.all('/*', async (request, reply) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(request.headers))
          for (const each of [value ?? []].flat()) headers.append(name, each);
        headers.delete('content-length'); // the body is written anew
        const { method, body } = request;
        const answer = await signIn.handle(
          new Request(origin + request.url, {
            method,
            headers,
            ...(body instanceof Buffer && body.length > 0 && { body: new Uint8Array(body) }),
          }),
          request.ip,
        );
        reply.code(answer.status);
        for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
        const cookies = answer.headers.getSetCookie();
        if (cookies.length > 0) reply.header('set-cookie', cookies);
        const wait = answer.headers.get('x-retry-after');
        if (wait) reply.header('retry-after', wait);
        reply.header('cache-control', 'no-store');
        return reply.send(Buffer.from(await answer.arrayBuffer()));
      });
    },
    { prefix: '/api/auth' },
  );
}
