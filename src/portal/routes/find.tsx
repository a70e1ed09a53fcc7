import type { FastifyInstance } from 'fastify';

import type { Refusal } from '../../kit/refusal.ts';
import { proveOrder } from '../../orders/prove-order.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import type { Portal, Slug } from '../door.ts';
import { findOrderForm } from '../forms/find-order.ts';
import { readForm, type Typed } from '../forms/read-form.ts';
import { FindOrderPage } from '../pages/find-order.tsx';
import { visitOf, type Visit } from '../visit/channel-visit.ts';
import { carryOf, draftFor, tieOrder } from '../visit/drafts.ts';
import { typedOf } from '../visit/form-body.ts';
import { seeOther, sendPage } from '../visit/send-page.ts';

type Find = Slug & { Querystring: { for?: string; form?: string } };

/** Finds the order by its number and a proof. The answer is the same whether or not it exists. */
export function mountFind(app: FastifyInstance, { world, scriptHref }: Portal): void {
  const pathOf = (query: Find['Querystring']) => (query.for === 'report' ? 'report' : 'withdraw');

  const page = (
    visit: Visit,
    path: 'report' | 'withdraw',
    typed: Typed,
    problems: readonly { field: string; reason: string }[],
    notFound: boolean,
    carry: string,
  ) => (
    <FindOrderPage
      words={visit.frame.words}
      action={`${visit.base}/find?for=${path}${carry.replace('?', '&')}`}
      backHref={`${visit.base}/${path}${carry}`}
      at={null}
      typed={typed}
      problems={problems}
      proofs={visit.channel.proofs}
      notFound={notFound}
      withoutOrderHref={
        path === 'report'
          ? `${visit.base}/report/roads?without=1${carry.replace('?', '&')}`
          : `${visit.base}/withdraw${carry}`
      }
    />
  );

  app.get<Find>('/z/:slug/find', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const { words } = visit.frame;
    return sendPage(reply, visit.frame, page(visit, pathOf(request.query), {}, [], false, carryOf(request)), {
      title: words.t('portal.find.title'),
      scriptHref,
    });
  });

  app.post<Find>('/z/:slug/find', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const path = pathOf(request.query);
    const { words } = visit.frame;
    const typed = typedOf(request);
    const answer = readForm(findOrderForm(visit.channel.proofs), typed);
    const again = (problems: Refusal['fields'], notFound: boolean) =>
      sendPage(reply, visit.frame, page(visit, path, typed, problems, notFound, carryOf(request)), {
        title: words.t('portal.find.title'),
        status: 422,
        failed: true,
        scriptHref,
      });
    if (!answer.ok) return again(answer.problems, false);

    const { order: number, by, proof } = answer.value;
    await limitTries(world, { name: 'find-order', tries: 20, seconds: 600 }, request.ip);
    await limitTries(world, { name: 'find-order-number', tries: 10, seconds: 600 }, `${visit.shop.id}:${number}`);
    const order = await proveOrder(world, visit.shop.id, visit.channel.id, { number, proof: { [by]: proof } });
    if (!order) return again([], true);
    const { draft, carry } = await draftFor({ world, visit, request, reply }, path);
    await tieOrder(world, draft, order.orderId);
    return seeOther(reply, path === 'report' ? `${visit.base}/report/roads${carry}` : `${visit.base}/withdraw${carry}`);
  });
}
