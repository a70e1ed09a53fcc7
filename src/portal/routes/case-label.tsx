import { setTimeout } from 'node:timers/promises';

import type { FastifyInstance } from 'fastify';

import { isId } from '../../kit/id.ts';
import { Refusal } from '../../kit/refusal.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import type { World } from '../../platform/world.ts';
import { cancelLabel } from '../../returns/cancel-label.ts';
import { chooseUncollected } from '../../returns/choose-uncollected.ts';
import { listParcels } from '../../returns/list-parcels.ts';
import { orderLabel } from '../../returns/order-label.ts';
import { orderLabelInput } from '../../returns/parcel-inputs.ts';
import { chooseUncollectedInput } from '../../returns/uncollected-inputs.ts';
import { caseSlip } from '../../returns/slip-paper.ts';
import type { Portal } from '../door.ts';
import { typedText } from '../forms/read-form.ts';
import { caseVisitOf, type CaseVisit } from '../visit/case-visit.ts';
import { typedOf } from '../visit/form-body.ts';
import { seeOther } from '../visit/send-page.ts';
import { sendCasePage } from './case/page.tsx';
import type { Token } from './case.tsx';

/** How the parcel gets a label, a code or a courier, and the paper that goes into it. */
export function mountCaseLabel(app: FastifyInstance, portal: Portal): void {
  const { world } = portal;

  app.post<Token>('/c/:token/label', async (request, reply) => {
    const visit = await caseVisitOf(world, request, request.params.token);
    const { actor, caseId, base } = visit;
    const typed = typedOf(request);
    const said = (name: string) => typedText(typed, name).trim() || undefined;
    const read = orderLabelInput.safeParse({
      caseId,
      method: said('method'),
      sender: { phone: said('phone'), street: said('street'), postcode: said('postcode'), city: said('city') },
      ...(said('pickupOn') && { pickupOn: said('pickupOn') }),
      ...(said('price') && { price: Number(said('price')) }),
    });
    const again = (problems: readonly { field: string; reason: string }[]) =>
      sendCasePage(portal, reply, visit, {
        label: { action: `${base}/label`, typed, problems, hidden: { method: said('method') ?? '' } },
      });
    if (!read.success)
      return again(read.error.issues.map(({ path, message }) => ({ field: String(path.at(-1)), reason: message })));
    await limitTries(world, { name: 'label', tries: 10, seconds: 3600 }, caseId); // each may cost the shop money
    try {
      const { parcelId } = await orderLabel(world, actor, read.data);
      await settled(world, visit, parcelId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'invalid')
        return again(error.fields.map(({ field, reason }) => ({ field: field.split('.').at(-1)!, reason })));
      if (error.reason === 'price-changed')
        return sendCasePage(portal, reply, visit, {
          notice: { kind: 'warn', title: visit.frame.words.t('sendback.price-changed') },
        });
      if (error.reason !== 'label-there') throw error; // pressed twice: the page shows the first
    }
    return seeOther(reply, `${base}?done=label#send`);
  });

  app.post<Token>('/c/:token/label/cancel', async (request, reply) => {
    const { actor, caseId, base } = await caseVisitOf(world, request, request.params.token);
    const parcelId = typedText(typedOf(request), 'parcel');
    if (!isId(parcelId)) throw new Refusal('missing', 'parcel');
    await cancelLabel(world, actor, { caseId, parcelId });
    return seeOther(reply, `${base}?done=unlabel#send`);
  });

  app.post<Token>('/c/:token/uncollected', async (request, reply) => {
    const { actor, caseId, base } = await caseVisitOf(world, request, request.params.token);
    const read = chooseUncollectedInput.safeParse({ caseId, choice: typedText(typedOf(request), 'choice') });
    if (!read.success) return seeOther(reply, base);
    try {
      await chooseUncollected(world, actor, read.data);
    } catch (error) {
      // Sent or decided meanwhile: the page shows what is.
      if (error instanceof Refusal && error.kind === 'conflict') return seeOther(reply, base);
      throw error;
    }
    return seeOther(reply, `${base}?done=chosen`);
  });

  app.get<Token>('/c/:token/slip.pdf', async (request, reply) => {
    const { actor, caseId } = await caseVisitOf(world, request, request.params.token);
    const { name, bytes } = await caseSlip(world, actor, { caseId });
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(bytes);
  });
}

const STEPS = 16;
const STEP_MS = 200;

/** The carrier mostly answers at once: whoever has no script sees the code on the next page already. */
async function settled(world: World, { actor, caseId }: CaseVisit, parcelId: string): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    await setTimeout(STEP_MS);
    const { parcels } = await listParcels(world, actor, { caseId });
    const state = parcels.find(({ id }) => id === parcelId)?.state;
    if (state !== 'planned' && state !== 'asking') return;
  }
}
