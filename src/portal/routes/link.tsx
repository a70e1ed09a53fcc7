import type { FastifyInstance } from 'fastify';

import { askLink } from '../../messages/ask-link.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import type { Portal, Slug } from '../door.ts';
import { newLinkForm } from '../forms/new-link.ts';
import { readForm, type Typed } from '../forms/read-form.ts';
import { NewLinkPage, NewLinkSentPage } from '../pages/new-link.tsx';
import { visitOf, type Visit } from '../visit/channel-visit.ts';
import { typedOf } from '../visit/form-body.ts';
import { sendPage } from '../visit/send-page.ts';

/** Links to cases by mail, for who has lost theirs. The answer never tells whether there is a case. */
export function mountLink(app: FastifyInstance, { world, scriptHref }: Portal): void {
  const page = ({ frame, base }: Visit, typed: Typed, problems: readonly { field: string; reason: string }[]) => (
    <NewLinkPage
      words={frame.words}
      action={`${base}/link`}
      backHref={base}
      at={null}
      typed={typed}
      problems={problems}
      known={{ email: null, number: null }}
    />
  );

  app.get<Slug>('/z/:slug/link', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    return sendPage(reply, visit.frame, page(visit, {}, []), {
      title: visit.frame.words.t('portal.newLink.title'),
      scriptHref,
    });
  });

  app.post<Slug>('/z/:slug/link', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const { words } = visit.frame;
    const typed = typedOf(request);
    const answer = readForm(newLinkForm, typed);
    if (!answer.ok)
      return sendPage(reply, visit.frame, page(visit, typed, answer.problems), {
        title: words.t('portal.newLink.title'),
        status: 422,
        failed: true,
        scriptHref,
      });
    await limitTries(world, { name: 'ask-link', tries: 10, seconds: 3600 }, request.ip);
    await limitTries(
      world,
      { name: 'ask-link-mail', tries: 3, seconds: 3600 },
      `${visit.shop.id}:${answer.value.email.toLowerCase()}`,
    );
    await askLink(world, visit.shop.id, answer.value);
    return sendPage(
      reply,
      visit.frame,
      <NewLinkSentPage words={words} email={answer.value.email} homeHref={visit.base} />,
      { title: words.t('portal.newLink.sentTitle'), scriptHref: null },
    );
  });
}
