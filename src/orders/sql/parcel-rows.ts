import { sql } from 'kysely';

import { newId } from '../../kit/id.ts';
import type { Tx } from '../../platform/db.ts';
import type { ParcelFate } from '../delivered.ts';
import type { ShipmentInput } from '../order-inputs.ts';
import { numberKeyOf, parcelName, sameParcel } from '../same-parcel.ts';

interface Of {
  readonly shopId: string;
  readonly orderId: string;
  readonly at: Date;
}

const readParcels = (tx: Tx, { shopId, orderId }: Of) =>
  tx
    .selectFrom('shipments')
    .select(['id', 'externalId', 'carrier', 'numberKey', 'deliveredAt', 'deliveredSource', 'droppedAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('id')
    .execute();

/**
 * Takes what is told of parcels; what was known and is not told again stays. `whole`: these are all the order has,
 * so one that never arrived and is not among them is not coming. An empty list tells nothing: many channels know no
 * parcels. Returns the fate of every parcel that counts, and whether anything was news.
 */
export async function saveParcels(
  tx: Tx,
  of: Of,
  given: readonly ShipmentInput[],
  { whole }: { whole: boolean },
): Promise<{ parcels: ParcelFate[]; news: boolean }> {
  const held = await readParcels(tx, of);
  const before = new Set(held.map(({ id }) => id));
  const told = new Set<string>();
  let news = false;
  for (const [place, parcel] of given.entries()) {
    const known = sameParcel(
      held.filter(({ id }) => !told.has(id)),
      parcel,
      place,
    );
    const id = known?.id ?? newId(of.at);
    told.add(id);
    news =
      (await saveParcel(tx, of, { id, externalId: known?.externalId ?? parcelName(parcel, place) }, parcel)) || news;
  }
  if (whole && given.length > 0) {
    const dropped = await tx
      .updateTable('shipments')
      .set({ droppedAt: of.at })
      .where('shopId', '=', of.shopId)
      .where('orderId', '=', of.orderId)
      .where('id', 'not in', [...told])
      .where('deliveredAt', 'is', null)
      .where('droppedAt', 'is', null)
      .executeTakeFirst();
    news ||= dropped.numUpdatedRows > 0n;
  }
  const after = given.length > 0 ? await readParcels(tx, of) : held;
  const parcels = after
    .filter(({ droppedAt }) => !droppedAt)
    .map(({ id, deliveredAt, deliveredSource }) => ({ deliveredAt, deliveredSource, isNew: !before.has(id) }));
  return { parcels, news };
}

const FOLLOWED_DAYS = 45;

/** A parcel with a number is asked about at once, unless it is too old for a carrier to know, or somebody who saw it says it is there. */
const firstCheck = ({ at }: Of, { number, shippedAt, deliveredAt, deliveredSource }: ShipmentInput): Date | null => {
  const seen = deliveredAt && ['carrier', 'staff', 'buyer'].includes(deliveredSource ?? '');
  const old = at.getTime() - new Date(shippedAt ?? at).getTime() > FOLLOWED_DAYS * 24 * 3_600_000;
  return !number || seen || old ? null : at;
};

/** True when it said anything new. */
async function saveParcel(
  tx: Tx,
  of: Of,
  { id, externalId }: { id: string; externalId: string },
  parcel: ShipmentInput,
): Promise<boolean> {
  const deliveredSource = parcel.deliveredAt ? (parcel.deliveredSource ?? 'channel') : null;
  const { rows } = await sql`
    insert into shipments as held (shop_id, id, order_id, external_id, carrier, number, number_key, shipped_at,
      delivered_at, delivered_source, lines, check_at)
    values (${of.shopId}, ${id}, ${of.orderId}, ${externalId}, ${parcel.carrier || null}, ${parcel.number || null},
      ${numberKeyOf(parcel)}, ${parcel.shippedAt ?? null}::timestamptz, ${parcel.deliveredAt ?? null}::timestamptz,
      ${deliveredSource}, ${parcel.lines ? JSON.stringify(parcel.lines) : null}::jsonb, ${firstCheck(of, parcel)})
    on conflict (shop_id, order_id, external_id) do update set
      carrier = coalesce(excluded.carrier, held.carrier),
      number = coalesce(excluded.number, held.number),
      number_key = coalesce(excluded.number_key, held.number_key),
      shipped_at = coalesce(excluded.shipped_at, held.shipped_at),
      delivered_at = coalesce(excluded.delivered_at, held.delivered_at),
      delivered_source = coalesce(excluded.delivered_source, held.delivered_source),
      lines = coalesce(excluded.lines, held.lines),
      check_at = case when held.number is null then excluded.check_at else held.check_at end,
      dropped_at = null
    where held.dropped_at is not null
      or excluded.carrier is distinct from held.carrier and excluded.carrier is not null
      or excluded.number is distinct from held.number and excluded.number is not null
      or excluded.shipped_at is distinct from held.shipped_at and excluded.shipped_at is not null
      or excluded.delivered_at is distinct from held.delivered_at and excluded.delivered_at is not null
      or excluded.delivered_source is distinct from held.delivered_source and excluded.delivered_source is not null
      or excluded.lines is distinct from held.lines and excluded.lines is not null
    returning id`.execute(tx);
  return rows.length > 0;
}
