import type { FastifyReply, FastifyRequest } from 'fastify';

import { localeFrom, locales } from '../../kit/locale.ts';
import { Refusal } from '../../kit/refusal.ts';
import { wordsIn } from '../../platform/words.ts';
import type { World } from '../../platform/world.ts';
import { defaultBrand } from '../../ui/brand.ts';
import { FailurePage, statusOf, type Failure } from '../pages/failure.tsx';
import type { Frame } from '../pages/frame.ts';
import { visitByOldLink } from './case-visit.ts';
import { visitOf, type Visit } from './channel-visit.ts';
import { sendPage } from './send-page.ts';

interface Extra {
  readonly again?: string | null;
  readonly requestId?: string | null;
  readonly newLinkAction?: string | null;
}

function sendFailure(
  reply: FastifyReply,
  frame: Frame,
  failure: Failure,
  { again = null, requestId = null, newLinkAction = null }: Extra = {},
): FastifyReply {
  const { words } = frame;
  return sendPage(
    reply,
    frame,
    <FailurePage
      words={words}
      failure={failure}
      homeHref={frame.homeHref}
      again={again}
      requestId={requestId}
      newLink={newLinkAction ? { action: newLinkAction, typed: {}, problems: [] } : null}
    />,
    { title: words.t(`portal.failure.${failure}.title`), status: statusOf[failure], scriptHref: null },
  );
}

export const draftGone = (reply: FastifyReply, visit: Visit): FastifyReply =>
  sendFailure(reply, visit.frame, 'draft-gone');

/** The frame of nobody: an address that names no shop of ours. */
const bareFrame = (request: FastifyRequest): Frame => ({
  words: wordsIn(localeFrom(request.headers['accept-language'], locales, 'pl')),
  shopName: '',
  logoHref: null,
  brand: defaultBrand,
  homeHref: null,
  otherLanguage: null,
  withdrawHref: null,
  privacyHref: null,
  accessibilityHref: null,
  contact: { email: null, phone: null },
});

/** A page that a shop does not have is still told in its name, with the way back to its first page. */
const shopOf = ({ url }: FastifyRequest): string | undefined => /^\/z\/([\w-]+)/.exec(url)?.[1];

/** Every "no" of the portal in plain words, with the status that fits; what was not meant is logged and says nothing of itself. */
export async function failPortal(
  world: World,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { slug = shopOf(request), token } = (request.params ?? {}) as { slug?: string; token?: string };
  const named = slug ? visitOf(world, request, slug) : token ? visitByOldLink(world, request, token) : null;
  const visit = await Promise.resolve(named).catch(() => null);
  const frame = visit?.frame ?? bareFrame(request);
  if (error instanceof Refusal) {
    if (error.kind === 'limited') {
      const seconds = error.retryAfterSeconds ?? 60;
      reply.header('retry-after', seconds);
      return sendFailure(reply, frame, 'too-many', {
        again: frame.words.time(new Date(world.now().getTime() + seconds * 1000), visit?.shop.zone ?? 'Europe/Warsaw'),
      });
    }
    if (error.kind === 'gone')
      return sendFailure(reply, frame, 'link-gone', { newLinkAction: visit ? `${visit.base}/link` : null });
    if (error.kind === 'missing') return sendFailure(reply, frame, slug && !visit ? 'shop-unknown' : 'page-unknown');
    return sendFailure(reply, frame, 'unreadable');
  }
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return sendFailure(reply, frame, 'too-large');
  if (statusCode !== undefined && statusCode < 500) return sendFailure(reply, frame, 'unreadable');
  world.log.error('portal', { requestId: request.id, error: (error as Error).message, stack: (error as Error).stack });
  return sendFailure(reply, frame, 'broken', { requestId: request.id });
}
