import type { FastifyInstance } from 'fastify';

import { saveAnswers } from '../../../cases/form-drafts.ts';
import type { Portal, Slug } from '../../door.ts';
import { RoadsPage } from '../../pages/report/roads.tsx';
import { visitOf } from '../../visit/channel-visit.ts';
import { carryOf, draftFor, draftOf, orderOf, tieOrder } from '../../visit/drafts.ts';
import { seeOther, sendPage } from '../../visit/send-page.ts';
import { hrefOf, nextOf, reportOf } from './report-visit.ts';
import { answerSent } from './sent.ts';
import { waysFrom } from './ways.ts';

type Roads = Slug & { Querystring: { without?: string; form?: string } };

/** What follows from what happened, and the ways on from there. */
export function mountReportRoads(app: FastifyInstance, { world, scriptHref }: Portal): void {
  app.get<Roads>('/z/:slug/report/roads', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const door = { world, visit, request };
    const carry = carryOf(request);
    const kept = await draftOf(door, 'report');
    if (!kept) return seeOther(reply, hrefOf(visit.base, 'what-happened', ''));
    if (kept.submittedCaseId) return answerSent(world, reply, visit, kept);
    const without = request.query.without === '1' ? { withoutOrder: true } : {};
    if (request.query.without === '1') await saveAnswers(world, kept, without);
    const report = await reportOf(door, { ...kept, answers: { ...kept.answers, ...without } }, carry);
    if (!report.steps.includes('roads')) return seeOther(reply, report.href('what-happened'));
    if (report.steps.includes('order')) return seeOther(reply, report.href('order'));

    const { words } = visit.frame;
    const { ways, bothRights, until } = waysFrom(report.asked.issue, report.order, visit.shop.policy, world.now());
    return sendPage(
      reply,
      visit.frame,
      <RoadsPage
        words={words}
        backHref={report.href('what-happened')}
        ways={ways.map(({ by, ...way }) => ({
          ...way,
          href: by === 'withdrawal' ? `${visit.base}/report/withdraw${carry}` : report.href(nextOf(report)),
        }))}
        choice={bothRights ? { until } : null}
        missing={report.asked.issue === 'missing_items'}
      />,
      { title: words.t(ways.length > 1 ? 'portal.roads.choose' : 'portal.roads.title'), scriptHref },
    );
  });

  // On to the withdrawal function, with the order that was proven here: nobody is asked twice.
  app.get<Slug>('/z/:slug/report/withdraw', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const door = { world, visit, request, reply };
    const order = await orderOf(door, await draftOf(door, 'report'));
    if (!order) return seeOther(reply, `${visit.base}/withdraw`);
    const { draft, carry } = await draftFor(door, 'withdraw');
    await tieOrder(world, draft, order.orderId);
    return seeOther(reply, `${visit.base}/withdraw${carry}`);
  });
}
