import { connectorOf } from '../channels/connectors.ts';
import { listConnectionsIn } from '../channels/list-connections.ts';
import { parcelSizes, type ParcelSize } from '../channels/parcel-side.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { findCaseFacts } from './case-parcel-facts.ts';
import { earliestPickup } from './pickup-day.ts';
import { senderOf, type Sender } from './sender-of.ts';

export interface LabelForm {
  /** As the case and its order have it. */
  readonly sender: Omit<Sender, 'email'>;
  /** None where the carrier does not ask how large the parcel is. */
  readonly sizes: readonly ParcelSize[];
  readonly earliestPickup: Day;
}

/** What somebody at the desk finds filled in when they order a label. */
export function findLabelForm(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<LabelForm> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const kase = await findCaseFacts(tx, shopId, caseId);
    const { shop, terms } = await shopOfChannelIn(tx, shopId, kase.channelId);
    const { email: _email, ...sender } = await senderOf(tx, { ...kase, shopId }, {});
    const account = (await listConnectionsIn(tx, shopId)).find(({ id }) => id === terms.connectionId);
    const asks = account && connectorOf(account.connector).manifest.parcels?.sizes;
    return {
      sender,
      sizes: asks ? parcelSizes : [],
      earliestPickup: earliestPickup(dayIn(shop.zone, world.now()), shop.country),
    };
  });
}
