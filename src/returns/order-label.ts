import { inCase, type OpenCase } from '../cases/in-case.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { priceOf, waysFor } from '../channels/return-terms.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import type { Money } from '../kit/money.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { parcelsIn } from './list-parcels.ts';
import { problemsOfSender } from './label-problems.ts';
import type { OrderLabel } from './parcel-inputs.ts';
import { refusalOfLabel } from './return-parcel.ts';
import { problemsOfPickup } from './pickup-day.ts';
import { payingFor } from './return-cost.ts';
import { senderOf } from './sender-of.ts';
import { insertParcel, parcelsOfCase } from './sql/parcel-rows.ts';

/**
 * A label, a locker code or a courier is asked for, by the buyer on their page or by somebody of the shop. The carrier is
 * called by a job; here it is only decided that it may be, and said what will be asked for and who pays.
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
  const problems = [
    ...problemsOfSender(input.method, sender),
    ...problemsOfPickup(input, dayIn(shop.zone, at), shop.country),
  ];
  if (problems.length) throw new Refusal('invalid', 'invalid-input', { fields: problems });
  const price = priceOf(input.method, await payingFor(tx, kase, shop), terms);
  const agreed = agreedTo(actor, price, input.price);
  const cost = terms.prices[input.method];
  const parcelId = newId(at);
  const own = (await parcelsOfCase(tx, shopId, kase.id)).filter(({ caseId }) => caseId === kase.id);
  const made = await insertParcel(tx, {
    shopId,
    id: parcelId,
    caseId: kase.id,
    method: input.method,
    state: 'planned',
    connectionId: terms.connectionId,
    carrier: null,
    reference: `${kase.number}-${own.length + 1}`,
    pickupOn: input.pickupOn ?? null,
    pickupAddress: JSON.stringify(sender),
    size: input.size ?? null,
    payer: agreed === null ? 'shop' : 'buyer',
    agreed,
    cost,
    currency: cost === null ? null : terms.pricesCurrency,
    askedBy: actor.kind === 'staff' ? actor.id : actor.kind,
    askedAt: at,
  });
  refuseIf(made ? null : 'label-there');
  open.announce({
    type: 'case.label-asked',
    data: { parcelId, method: input.method, ...(agreed !== null && { agreed, currency: terms.pricesCurrency }) },
  });
  return { parcelId };
}

/**
 * What the buyer takes it for. They are never charged a price they did not see: theirs must be the one that holds. Staff
 * say it only where the buyer knew and wanted it so; else the shop pays.
 */
function agreedTo(actor: Actor, price: Money | null, said: number | undefined): number | null {
  if (price === null) return null;
  if (said === undefined && actor.kind !== 'buyer') return null;
  refuseIf(said === price.amount ? null : 'price-changed');
  return price.amount;
}
