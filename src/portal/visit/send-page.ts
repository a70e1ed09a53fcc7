import { randomBytes } from 'node:crypto';

import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';

import type { Frame } from '../pages/frame.ts';
import { renderPage } from '../render.ts';

export interface Sent {
  readonly title: string;
  readonly status?: number;
  readonly failed?: boolean;
  readonly indexed?: boolean;
  readonly scriptHref: string | null;
}

/** Answers with a whole page, and with a policy that lets in nothing but what is on it. */
export function sendPage(
  reply: FastifyReply,
  frame: Frame,
  content: ReactElement,
  { status = 200, ...options }: Sent,
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "script-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', options.indexed ? 'all' : 'noindex, nofollow')
    .send(renderPage(content, { frame, nonce, ...options }));
}

/** After a POST: the next page by GET, so that reload and Back repeat nothing. */
export const seeOther = (reply: FastifyReply, href: string): FastifyReply =>
  reply.code(303).header('cache-control', 'no-store').redirect(href, 303);
