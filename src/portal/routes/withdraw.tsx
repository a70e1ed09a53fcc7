import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { submitCase } from '../../cases/submit-case.ts';
import { saveAnswers, type FormDraft } from '../../cases/form-drafts.ts';
import { statementInput } from '../../cases/statement-inputs.ts';
import { buyer } from '../../identity/actor.ts';
import type { FieldProblem } from '../../kit/refusal.ts';
import { labelsIn } from '../../law/withdrawal-labels.ts';
import type { LinkedOrder } from '../../orders/buyers-order.ts';
import type { Portal, Slug } from '../door.ts';
import { readForm, type Typed } from '../forms/read-form.ts';
import { withdrawForm, type WithdrawAnswer } from '../forms/withdraw.ts';
import { WithdrawCheckPage } from '../pages/withdraw/check.tsx';
import { WithdrawDetailsPage } from '../pages/withdraw/details.tsx';
import { visitOf, type Visit } from '../visit/channel-visit.ts';
import { draftFor, draftOf, orderOf, tieOrder } from '../visit/drafts.ts';
import { draftGone } from '../visit/failing.tsx';
import { typedOf } from '../visit/form-body.ts';
import { seeOther, sendPage } from '../visit/send-page.ts';
import { boughtOf, glanceOf, productsOf } from '../visit/show-order.ts';
import { answerSent } from './report/sent.ts';

/**
 * The withdrawal function (CRD 11a; rules WF-*): two pages, three fields, open to everybody at any time. It
 * asks nobody to sign in, limits nobody's tries, and refuses no order and no date.
 */
export function mountWithdraw(app: FastifyInstance, { world, scriptHref }: Portal): void {
  const at = { step: 1, of: 2 };

  const details = (
    reply: FastifyReply,
    visit: Visit,
    order: LinkedOrder | null,
    typed: Typed,
    problems: readonly FieldProblem[],
    carry: string,
  ) =>
    sendPage(
      reply,
      visit.frame,
      <WithdrawDetailsPage
        words={visit.frame.words}
        action={`${visit.base}/withdraw${carry}`}
        backHref={visit.base}
        at={at}
        typed={typed}
        problems={problems}
        order={order && glanceOf(order)}
        products={order ? productsOf(order) : []}
        known={{ name: order?.contact.name ?? null, email: order?.contact.email ?? null }}
        findOrderHref={order ? null : `${visit.base}/find?for=withdraw`}
      />,
      {
        title: visit.frame.words.t('portal.withdraw.title'),
        scriptHref,
        ...(problems.length > 0 && { status: 422, failed: true }),
      },
    );

  app.get<Slug>('/z/:slug/withdraw', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const draft = await draftOf({ world, visit, request }, 'withdraw');
    const current = draft?.submittedCaseId ? null : draft;
    const order = await orderOf({ world, visit, request }, current);
    return details(reply, visit, order, (current?.answers['details'] as Typed | undefined) ?? {}, [], carryOf(request));
  });

  app.post<Slug>('/z/:slug/withdraw', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const typed = typedOf(request);
    const known = await draftOf({ world, visit, request }, 'withdraw');
    const order = await orderOf({ world, visit, request }, known);
    const answer = readForm(withdrawForm(boughtOf(order)), typed);
    if (!answer.ok) return details(reply, visit, order, typed, answer.problems, carryOf(request));
    const { draft, carry } = await draftFor({ world, visit, request, reply }, 'withdraw');
    await saveAnswers(world, await tieOrder(world, draft, order?.orderId ?? null), { details: typed });
    return seeOther(reply, `${visit.base}/withdraw/check${carry}`);
  });

  app.get<Slug>('/z/:slug/withdraw/check', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const known = await draftOf({ world, visit, request }, 'withdraw');
    if (known?.submittedCaseId) return answerSent(world, reply, visit, known);
    const read = await readDraft(request, visit);
    if (!read) return draftGone(reply, visit);
    const { answer, order } = read;
    const { words } = visit.frame;
    const products = order
      ? productsOf(order).flatMap((product) =>
          answer.lines
            .filter(({ lineId }) => lineId === product.lineId)
            .map(({ quantity }) => ({ ...product, quantity })),
        )
      : [];
    return sendPage(
      reply,
      visit.frame,
      <WithdrawCheckPage
        words={words}
        action={`${visit.base}/withdraw/check${carryOf(request)}`}
        backHref={`${visit.base}/withdraw${carryOf(request)}`}
        at={{ step: 2, of: 2 }}
        typed={{}}
        problems={[]}
        confirmLabel={labelsIn(visit.locale).confirm}
        seller={visit.shop.legal.name ?? visit.shop.name}
        name={answer.name}
        contract={answer.contract}
        email={answer.email}
        whole={answer.scope === 'whole'}
        products={products}
        itemsText={answer.scope === 'whole' ? null : (answer.itemsText ?? null)}
        changeHref={`${visit.base}/withdraw${carryOf(request)}`}
      />,
      { title: words.t('portal.withdraw.checkTitle'), scriptHref },
    );
  });

  app.post<Slug>('/z/:slug/withdraw/check', async (request, reply) => {
    const visit = await visitOf(world, request, request.params.slug);
    const draft = await draftOf({ world, visit, request }, 'withdraw');
    const read =
      draft && (draft.submittedCaseId ? { draft, answer: null, order: null } : await readDraft(request, visit));
    if (!read) return draftGone(reply, visit);
    // The click of this button is the statement; its time is the server's (WF-TIMELY).
    const { token } = await submitCase(world, buyer(visit.shop.id), statementOf(visit, read.answer, read.order), {
      draftId: read.draft.id,
    });
    return seeOther(reply, `/c/${token}/done`);
  });

  async function readDraft(
    request: FastifyRequest,
    visit: Visit,
  ): Promise<{ draft: FormDraft; answer: WithdrawAnswer; order: LinkedOrder | null } | null> {
    const draft = await draftOf({ world, visit, request }, 'withdraw');
    if (!draft) return null;
    const order = await orderOf({ world, visit, request }, draft);
    const answer = readForm(withdrawForm(boughtOf(order)), draft.answers['details']);
    return answer.ok ? { draft, answer: answer.value, order } : null;
  }
}

const carryOf = (request: FastifyRequest): string => {
  const { form } = request.query as { form?: unknown };
  return typeof form === 'string' ? `?form=${encodeURIComponent(form)}` : '';
};

/** The statement as every room knows it. An answer that is null was sent before; then nothing of this is read. */
function statementOf(visit: Visit, answer: WithdrawAnswer | null, order: LinkedOrder | null) {
  const sameOrder =
    order !== null &&
    answer !== null &&
    answer.contract.replace(/[\s#]/g, '').toUpperCase().includes(order.number.replace(/[\s#]/g, '').toUpperCase());
  return statementInput.parse({
    kind: 'withdrawal',
    channelId: visit.channel.id,
    locale: visit.locale,
    contact: { name: answer?.name, email: answer?.email },
    // The buyer may have named another contract than the order that was filled in: then theirs counts.
    ...(sameOrder ? { orderId: order.orderId } : numberOrWords(answer?.contract)),
    wholeOrder: answer?.scope !== 'items',
    lines: sameOrder
      ? answer.lines.map(({ lineId, quantity }) => ({ orderLineId: lineId, quantity }))
      : answer?.itemsText && answer.scope === 'items'
        ? [{ name: answer.itemsText.slice(0, 300), quantity: 1 }]
        : [],
    issue: 'changed_mind',
    demand: 'refund',
    ...(answer?.scope === 'items' && answer.itemsText && { description: answer.itemsText }),
  });
}

const numberOrWords = (contract: string | undefined) =>
  contract && contract.length <= 120 ? { orderNumber: contract } : { contract };
