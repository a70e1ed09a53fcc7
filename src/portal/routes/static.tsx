import type { FastifyInstance } from 'fastify';

import { openLogo } from '../../files/open-file.ts';
import { isLocale } from '../../kit/locale.ts';
import { Refusal } from '../../kit/refusal.ts';
import { readOrderLink } from '../../orders/order-link.ts';
import type { Portal, Slug } from '../door.ts';
import { AccessibilityPage } from '../pages/accessibility.tsx';
import { PrivacyPage } from '../pages/privacy.tsx';
import { StartPage } from '../pages/start.tsx';
import { LANGUAGE_COOKIE, visitOf } from '../visit/channel-visit.ts';
import { keepOrderLink, linkedOrderOf } from '../visit/drafts.ts';
import { seeOther, sendPage } from '../visit/send-page.ts';
import { glanceOf } from '../visit/show-order.ts';

const REVIEWED = '2026-11-23';

/** The pages of a channel that ask for nothing. */
export function mountStatic(app: FastifyInstance, portal: Portal): void {
  const { world, scriptHref } = portal;

  app.get<Slug>('/z/:slug', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const { frame, base } = visit;
    const order = await linkedOrderOf({ world, visit, request });
    return sendPage(
      reply,
      frame,
      <StartPage
        words={frame.words}
        withdrawHref={`${base}/withdraw`}
        reportHref={`${base}/report`}
        newLinkHref={`${base}/link`}
        order={order && glanceOf(order)}
      />,
      { title: frame.words.t('portal.start.title'), scriptHref, indexed: true },
    );
  });

  app.get<{ Params: { slug: string; locale: string }; Querystring: { to?: string } }>(
    '/z/:slug/:locale(pl|en)',
    async (request, reply) => {
      const { slug, locale } = request.params;
      if (!isLocale(locale)) throw new Refusal('missing', 'page');
      const visit = await visitOf(world, request, slug, locale);
      reply.setCookie(LANGUAGE_COOKIE, locale, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 31_536_000 });
      const { to } = request.query;
      // Only back to pages of our own: an address from outside is no reason to go anywhere.
      return seeOther(reply, to && /^\/(z|c)\/[\w./-]+(\?[\w.=&%-]*)?$/.test(to) ? to : visit.base);
    },
  );

  app.get<Slug>('/z/:slug/logo', async (request, reply) => {
    const { shop, channel } = await visitOf(world, request, request.params.slug);
    if (!channel.brand.logoFileId) throw new Refusal('missing', 'page');
    const { mime, size, stream } = await openLogo(world, { shopId: shop.id, fileId: channel.brand.logoFileId });
    reply.header('cross-origin-resource-policy', 'cross-origin'); // it stands in mails, which a webmail shows
    return reply
      .header('content-type', mime)
      .header('content-length', size)
      .header('cache-control', 'public, max-age=3600')
      .send(stream);
  });

  app.get<Slug>('/z/:slug/privacy', async (request, reply) => {
    const { frame, shop } = await visitOf(world, request, request.params.slug);
    const { street, postcode, city, name } = shop.legal;
    const address = [street, [postcode, city].filter(Boolean).join(' ')].filter((line): line is string =>
      Boolean(line),
    );
    return sendPage(
      reply,
      frame,
      <PrivacyPage words={frame.words} seller={{ name: name ?? shop.name, address }} contact={frame.contact} />,
      {
        title: frame.words.t('portal.privacy.title'),
        scriptHref: null,
      },
    );
  });

  app.get<Slug>('/z/:slug/accessibility', async (request, reply) => {
    const { frame } = await visitOf(world, request, request.params.slug);
    return sendPage(
      reply,
      frame,
      <AccessibilityPage words={frame.words} shopName={frame.shopName} reviewedOn={REVIEWED} contact={frame.contact} />,
      {
        title: frame.words.t('portal.accessibility.title'),
        scriptHref: null,
      },
    );
  });

  // The signed link of a mail: everything is filled in from the order.
  app.get<{ Params: { slug: string; link: string } }>('/z/:slug/o/:link', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const link = readOrderLink(world, request.params.link);
    if (!link || link.shopId !== visit.shop.id) throw new Refusal('missing', 'page');
    if (!link.expired) keepOrderLink({ world, visit, request, reply }, request.params.link);
    return seeOther(reply, visit.base);
  });
}
