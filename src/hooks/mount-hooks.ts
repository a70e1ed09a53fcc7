import type { FastifyInstance } from 'fastify';

import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { heedNotice } from '../refunds/heed-notice.ts';
import { heedParcelNotice } from '../returns/heed-hint.ts';

const MOST_BYTES = 64_000;

/**
 * The door for what other systems tell us: `/hooks/<shop>/<connection>`. The ids are no secret; what comes in is signed,
 * and even then only makes us ask. The body is kept as it came, since the signature is over its bytes.
 */
export async function mountHooks(app: FastifyInstance, world: World): Promise<void> {
  await app.register((hooks) => {
    hooks.removeAllContentTypeParsers();
    hooks.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    hooks.post<{ Params: { shopId: string; connectionId: string }; Body: string | undefined }>(
      '/hooks/:shopId/:connectionId',
      { bodyLimit: MOST_BYTES },
      async ({ params, headers, body }, reply) => {
        const { shopId, connectionId } = params;
        if (!isId(shopId) || !isId(connectionId)) throw new Refusal('missing', 'connection');
        const plain = Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
        );
        const notice = { headers: plain, body: body ?? '' };
        const ofParcels = await heedParcelNotice(world, { shopId, connectionId }, notice);
        const end = ofParcels ? 'heeded' : await heedNotice(world, { shopId, connectionId }, notice);
        if (end === 'forged') throw new Refusal('forbidden', 'not-signed');
        // Przelewy24 and PayU repeat what is not answered by 200.
        return reply.code(200).type('text/plain').send('OK');
      },
    );
    // InPost looks whether somebody is there before it sends anything.
    hooks.get('/hooks/:shopId/:connectionId', (_, reply) => reply.code(200).type('text/plain').send('OK'));
    return Promise.resolve();
  });
}
