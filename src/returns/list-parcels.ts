import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { priceOf, waysFor, type Paying, type ReturnMethod } from '../channels/return-terms.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import type { Money } from '../kit/money.ts';
import { findCaseFacts } from './case-parcel-facts.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { trackingUrl } from './parcel-number.ts';
import { refusalOfCancel, refusalOfLabel, type ReturnParcel } from './return-parcel.ts';
import { payingFor } from './return-cost.ts';
import { parcelsOfCase, type ParcelRow } from './sql/parcel-rows.ts';

export interface ReturnParcels {
  readonly parcels: readonly (ReturnParcel & { readonly cancelRefusal: string | null })[];
  /** The ways back that are open on this case, each with why it is not open now. */
  readonly ways: readonly {
    readonly method: ReturnMethod;
    readonly refusal: string | null;
    /** What it will take off the buyer's money; null: nothing. */
    readonly price: Money | null;
  }[];
  readonly paying: Paying;
}

/** The parcels of a case, and how more could come back. */
export function listParcels(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<ReturnParcels> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const kase = await findCaseFacts(tx, actor.shopId, caseId);
    const { shop, terms } = await shopOfChannelIn(tx, actor.shopId, kase.channelId);
    const paying = await payingFor(tx, { ...kase, shopId: actor.shopId }, shop);
    const parcels = await parcelsIn(tx, actor.shopId, caseId);
    const ways = waysFor(kase.procedure, terms);
    return {
      parcels: parcels.map((parcel) => ({ ...parcel, cancelRefusal: refusalOfCancel(parcel) })),
      ways: ways.map((method) => ({
        method,
        refusal: method === 'own' ? null : refusalOfLabel(kase, method, ways, parcels),
        price: priceOf(method, paying, terms),
      })),
      paying,
    };
  });
}

export async function parcelsIn(tx: Tx, shopId: string, caseId: string): Promise<ReturnParcel[]> {
  const rows = await parcelsOfCase(tx, shopId, caseId);
  if (rows.length === 0) return [];
  const events = await tx
    .selectFrom('returnShipmentEvents')
    .select(['shipmentId', 'at', 'code', 'state'])
    .where('shopId', '=', shopId)
    .where(
      'shipmentId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    ...shown(row),
    events: events
      .filter(({ shipmentId }) => shipmentId === row.id)
      .map(({ at, code, state }) => ({ at, code, state })),
  }));
}

const shown = (row: ParcelRow): Omit<ReturnParcel, 'events'> => ({
  id: row.id,
  method: row.method,
  state: row.state,
  carrier: row.carrier,
  number: row.number,
  trackingUrl: trackingUrl(row.carrier, row.number),
  code: row.code,
  validUntil: row.validUntil,
  labelFileId: row.labelFileId,
  pickupOn: row.pickupOn,
  payer: row.payer,
  cost: row.cost === null || !row.currency ? null : { amount: row.cost, currency: row.currency },
  agreed: row.agreed === null || !row.currency ? null : { amount: row.agreed, currency: row.currency },
  refusedBecause: row.refusedBecause,
  askedAt: row.askedAt,
  sentAt: row.sentAt,
  deliveredAt: row.deliveredAt,
});
