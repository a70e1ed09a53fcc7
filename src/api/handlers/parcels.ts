import { changeReturnTerms } from '../../channels/change-return-terms.ts';
import { findReturnTerms } from '../../channels/find-return-terms.ts';
import type { Actor } from '../../identity/actor.ts';
import { found } from '../../kit/refusal.ts';
import type { World } from '../../platform/world.ts';
import { cancelLabel } from '../../returns/cancel-label.ts';
import { checkParcel } from '../../returns/check-parcel.ts';
import { findLabelForm } from '../../returns/find-label-form.ts';
import { findSlip } from '../../returns/find-slip.ts';
import { listParcels } from '../../returns/list-parcels.ts';
import { openSlip } from '../../returns/open-slip.ts';
import { orderLabel } from '../../returns/order-label.ts';
import { findSlipBatch, listSlipBatches, startSlipBatch } from '../../returns/slip-batches.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';

async function shown(world: World, actor: Actor, caseId: string) {
  const { parcels, ways, paying } = await listParcels(world, actor, { caseId });
  return { parcels: parcels.map((parcel) => ({ ...parcel, events: [...parcel.events] })), ways: [...ways], paying };
}

export const parcelsHandlers = {
  terms: member.parcels.terms.handler(({ context: { world, actor }, input }) => findReturnTerms(world, actor, input)),
  changeTerms: member.parcels.changeTerms.handler(({ context: { world, actor }, input }) =>
    changeReturnTerms(world, actor, input),
  ),
  list: member.parcels.list.handler(({ context: { world, actor }, input }) => shown(world, actor, input.caseId)),
  form: member.parcels.form.handler(async ({ context: { world, actor }, input }) => {
    const { sizes, ...form } = await findLabelForm(world, actor, input);
    return { ...form, sizes: [...sizes] };
  }),
  order: member.parcels.order.handler(async ({ context, input }) => {
    await orderLabel(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
  cancel: member.parcels.cancel.handler(async ({ context, input }) => {
    await cancelLabel(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
  check: member.parcels.check.handler(async ({ context: { world, actor }, input }) => {
    await checkParcel(world, actor, input);
    return shown(world, actor, input.caseId);
  }),
  findSlip: member.parcels.findSlip.handler(async ({ context: { world, actor }, input }) =>
    found(await findSlip(world, actor, input), 'slip'),
  ),
  openSlip: member.parcels.openSlip.handler(({ context: { world, actor }, input }) => openSlip(world, actor, input)),
  batches: member.parcels.batches.handler(async ({ context: { world, actor } }) => ({
    items: await listSlipBatches(world, actor),
  })),
  startBatch: member.parcels.startBatch.handler(async ({ context: { world, actor }, input }) => {
    const { unknown, ...batch } = await startSlipBatch(world, actor, input);
    return { ...batch, unknown: [...unknown] };
  }),
  findBatch: member.parcels.findBatch.handler(({ context: { world, actor }, input }) =>
    findSlipBatch(world, actor, input),
  ),
};
