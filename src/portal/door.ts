import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Live } from '../platform/live.ts';
import type { World } from '../platform/world.ts';

/** What every route of the portal has at hand. */
export interface Portal {
  readonly world: World;
  readonly live: Live;
  readonly scriptHref: string | null;
}

export type Slug = { Params: { slug: string } };
export type Handler<R extends object = Slug> = (request: FastifyRequest<R>, reply: FastifyReply) => Promise<unknown>;
