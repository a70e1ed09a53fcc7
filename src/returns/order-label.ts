import { inCase, type OpenCase } from '../cases/in-case.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { payerOf, waysFor } from '../channels/return-terms.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { parcelsIn } from './list-parcels.ts';
import type { OrderLabel } from './parcel-inputs.ts';
import { refusalOfLabel } from './return-parcel.ts';
import { senderOf } from './sender-of.ts';
import { insertParcel } from './sql/parcel-rows.ts';

/**
 * A label, a locker code or a courier is asked for, by the buyer on their page or by somebody of the shop. The carrier is
 * called by a job; here it is only decided that it may be, and said what will be asked for.
 */
export async function orderLabel(world: World, actor: Actor, input: OrderLabel): Promise<{ parcelId: string }> {
  requireBuyerOf(actor, input.caseId, 'record goods');
  return inCase(world, actor, input, (open) => orderLabelOpen(open, input));
}

async function orderLabelOpen(open: OpenCase, input: OrderLabel): Promise<{ parcelId: string }> {
  const { tx, kase, at, actor } = open;
  const { shopId } = kase;
  const { shop, terms } = await shopOfChannelIn(tx, shopId, kase.channelId);
  const before = await parcelsIn(tx, shopId, kase.id);
  refuseIf(refusalOfLabel(kase, input.method, waysFor(kase.procedure, terms), before));
  const sender = await senderOf(tx, kase, input.sender);
  const missing = neededFor(input.method).filter((field) => !sender[field]);
  if (missing.length)
    throw new Refusal('invalid', 'invalid-input', {
      fields: missing.map((field) => ({ field: `sender.${field}`, reason: 'required' })),
    });
  const parcelId = newId(at);
  const made = await insertParcel(tx, {
    shopId,
    id: parcelId,
    caseId: kase.id,
    method: input.method,
    state: 'planned',
    connectionId: terms.connectionId,
    carrier: null,
    reference: `${kase.number}-${before.length + 1}`,
    pickupOn: input.pickupOn ?? null,
    pickupAddress: JSON.stringify(sender),
    payer: payerOf(kase, shop),
    askedBy: actor.kind === 'staff' ? actor.id : actor.kind,
    askedAt: at,
  });
  refuseIf(made ? null : 'label-there');
  open.announce({ type: 'case.label-asked', data: { parcelId, method: input.method } });
  return { parcelId };
}

/** A locker asks for a phone; a courier has to find the door. */
const neededFor = (method: OrderLabel['method']) =>
  method === 'pickup' ? (['name', 'phone', 'street', 'postcode', 'city'] as const) : (['phone'] as const);
