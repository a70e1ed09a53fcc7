import type { FastifyReply, FastifyRequest } from 'fastify';

import { chooseOrder, findDraft, openDraft, type FormDraft } from '../../cases/form-drafts.ts';
import { findLinkedOrder, type LinkedOrder } from '../../orders/buyers-order.ts';
import { readOrderLink } from '../../orders/order-link.ts';
import type { World } from '../../platform/world.ts';
import type { Visit } from './channel-visit.ts';

const cookieOf = (path: FormDraft['path']) => `zw_${path}`;
const ORDER_COOKIE = 'zw_order';

export interface Door {
  readonly world: World;
  readonly visit: Visit;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The draft of this browser for one of the two forms: by its cookie, or by the token a form carries where cookies are off. */
export async function draftOf(
  { world, visit, request }: Omit<Door, 'reply'>,
  path: FormDraft['path'],
): Promise<FormDraft | null> {
  const carried = (request.query as Record<string, unknown>)['form'];
  const token = request.cookies[cookieOf(path)] ?? (typeof carried === 'string' ? carried : undefined);
  const draft = token ? await findDraft(world, token) : null;
  return draft && draft.shopId === visit.shop.id && draft.channelId === visit.channel.id && draft.path === path
    ? draft
    : null;
}

/** The draft to write to: the one there is while it is not sent, else a new one. `carry` goes behind addresses where cookies are off. */
export async function draftFor(door: Door, path: FormDraft['path']): Promise<{ draft: FormDraft; carry: string }> {
  const { request } = door;
  const known = await draftOf(door, path);
  if (known && !known.submittedCaseId) return { draft: known, carry: carryOf(request) };
  const linked = await linkedOrderOf(door);
  return beginDraft(door, path, linked?.orderId ?? null);
}

/** A new draft, filled in from an order whoever asks for it has shown to be theirs. */
export async function beginDraft(
  { world, visit, request, reply }: Door,
  path: FormDraft['path'],
  orderId: string | null,
): Promise<{ draft: FormDraft; carry: string }> {
  const { draft, token } = await openDraft(world, {
    shopId: visit.shop.id,
    channelId: visit.channel.id,
    path,
    orderId,
  });
  reply.setCookie(cookieOf(path), token, {
    path: visit.base,
    httpOnly: true,
    sameSite: 'lax',
    secure: world.config.PUBLIC_URL.startsWith('https:'),
    maxAge: 86_400,
  });
  // A browser that keeps no cookies sends none, not even the language's: then the form's address carries the draft.
  return { draft, carry: Object.keys(request.cookies).length === 0 ? `?form=${token}` : '' };
}

/** The draft's token behind an address, where a form carries it instead of a cookie. */
export const carryOf = (request: FastifyRequest): string => {
  const carried = (request.query as Record<string, unknown>)['form'];
  return typeof carried === 'string' ? `?form=${encodeURIComponent(carried)}` : '';
};

/** Keeps the signed link somebody came by, so that every form on this channel is filled in from it. */
export function keepOrderLink({ world, visit, reply }: Door, link: string): void {
  reply.setCookie(ORDER_COOKIE, link, {
    path: visit.base,
    httpOnly: true,
    sameSite: 'lax',
    secure: world.config.PUBLIC_URL.startsWith('https:'),
    maxAge: 86_400,
  });
}

/** The order of the mail's link, with the buyer's contact: only who holds the mail comes by it. */
export async function linkedOrderOf({ world, visit, request }: Omit<Door, 'reply'>): Promise<LinkedOrder | null> {
  const text = request.cookies[ORDER_COOKIE];
  const link = text ? readOrderLink(world, text) : null;
  if (!link || link.expired || link.shopId !== visit.shop.id) return null;
  const order = await findLinkedOrder(world, link.shopId, link.orderId);
  return order && order.channelId === visit.channel.id ? order : null;
}

/** The order of a draft, as its pages show it: without contact unless the buyer came by the mail. */
export async function orderOf(door: Omit<Door, 'reply'>, draft: FormDraft | null): Promise<LinkedOrder | null> {
  const linked = await linkedOrderOf(door);
  if (linked && (!draft || draft.orderId === linked.orderId || draft.orderId === null)) return linked;
  if (!draft?.orderId) return null;
  const proven = await findLinkedOrder(door.world, draft.shopId, draft.orderId);
  return proven && { ...proven, contact: { name: null, email: null, phone: null } };
}

/** Ties the order to the draft when it is not yet. */
export async function tieOrder(world: World, draft: FormDraft, orderId: string | null): Promise<FormDraft> {
  if (draft.orderId === orderId || !orderId) return draft;
  await chooseOrder(world, draft, orderId);
  return { ...draft, orderId };
}
