import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';

interface Of {
  readonly shopId: string;
  readonly orderId: string;
  readonly at: Date;
}

/** How to reach the buyer and where the parcel went: what no book of accounts needs. Who bought, and the sums, stay. */
export async function forgetContactOfOrder(tx: Tx, { shopId, orderId, at }: Of): Promise<void> {
  await sql`
    update orders set
      buyer = jsonb_strip_nulls(jsonb_build_object('name', buyer ->> 'name', 'company', buyer ->> 'company', 'nip', buyer ->> 'nip',
        'capacity', buyer ->> 'capacity')),
      email_key = null, phone_key = null, login_key = null, postcode_key = null, delivery_address = null, pickup_point = null,
      billing_address = billing_address - 'phone' - 'email', channel_data = '{}', content_hash = null, erased_at = coalesce(erased_at, ${at})
    where shop_id = ${shopId} and id = ${orderId}`.execute(tx);
  await forgetParcels(tx, shopId, orderId);
}

/** Everything that says who bought. What was bought, when and for how much stays: it is nobody's any more. */
export async function forgetBuyerOfOrder(tx: Tx, { shopId, orderId, at }: Of): Promise<void> {
  await sql`
    update orders set buyer = '{}', email_key = null, phone_key = null, login_key = null, postcode_key = null, name_key = null,
      delivery_address = null, billing_address = null, pickup_point = null, payment = '{}', channel_data = '{}',
      content_hash = null, erased_at = coalesce(erased_at, ${at})
    where shop_id = ${shopId} and id = ${orderId}`.execute(tx);
  await forgetParcels(tx, shopId, orderId);
}

/** A parcel's number opens the carrier's page about its recipient. */
const forgetParcels = (tx: Tx, shopId: string, orderId: string) =>
  tx
    .updateTable('shipments')
    .set({ number: null, numberKey: null, trackingUrl: null })
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .execute();
