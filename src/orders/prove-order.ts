import { setTimeout as pause } from 'node:timers/promises';

import { sql, type RawBuilder } from 'kysely';

import { proofKinds, type ProofKind } from '../channels/channel.ts';
import { loginKey, orderNumberKey, parcelNumberKey, phoneKey, postcodeKey } from '../customers/normal-forms.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readBuyersOrder, type BuyersOrder } from './buyers-order.ts';
import { mailKey } from './order-keys.ts';
import { readSellingChannel } from './sql/channel-facts.ts';

export interface OrderProof {
  readonly number: string;
  /** At least one; all that are given must hold. */
  readonly proof: Partial<Record<ProofKind, string>>;
}

/** No answer comes earlier, so that its time does not tell a wrong proof from a number that does not exist. */
const ANSWER_AFTER_MS = 120;

/**
 * The order a buyer names and proves to be theirs by what the channel lets count as proof; else null, whatever was
 * wrong. The door limits how often one may try.
 */
export async function proveOrder(
  world: World,
  shopId: string,
  channelId: string,
  input: OrderProof,
): Promise<BuyersOrder | null> {
  const [order] = await Promise.all([prove(world, shopId, channelId, input), pause(ANSWER_AFTER_MS)]);
  return order;
}

const prove = (world: World, shopId: string, channelId: string, { number, proof }: OrderProof) =>
  inShop(world, shopId, async (tx): Promise<BuyersOrder | null> => {
    const channel = await readSellingChannel(tx, shopId, channelId);
    const given = proofKinds.filter((kind) => proof[kind]?.trim());
    const counts = given.length > 0 && given.every((kind) => channel?.proofs.includes(kind));
    const proven = counts ? given.map((kind) => conditions[kind](proof[kind]!, shopId)) : [sql<boolean>`false`];
    const { rows } = await sql<{ id: string }>`
      select o.id from orders o
      where o.shop_id = ${shopId} and o.channel_id = ${channelId}
        and (o.number_key = ${orderNumberKey(number)} or o.external_id = ${number.trim()})
        and ${sql.join(proven, sql` and `)}
      order by o.placed_at desc, o.id desc limit 1`.execute(tx);
    const order = rows[0] ? await readBuyersOrder(tx, shopId, rows[0].id) : null;
    if (!order) return null;
    const { contact: _, ...shown } = order;
    return shown;
  });

// A text that folds to nothing is null, and equals nothing.
const conditions: Record<ProofKind, (given: string, shopId: string) => RawBuilder<boolean>> = {
  email: (given) => sql`o.email_key = ${mailKey(given)}`,
  login: (given) => sql`o.login_key = ${loginKey(given)}`,
  phone: (given) => sql`o.phone_key = ${phoneKey(given)}`,
  postcode: (given) => sql`o.postcode_key = ${postcodeKey(given)}`,
  parcel: (given, shopId) => sql`exists (select from shipments s
    where s.shop_id = ${shopId} and s.order_id = o.id and s.number_key = ${parcelNumberKey(given)})`,
};
