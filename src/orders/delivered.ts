import type { Tables } from '../platform/tables.ts';

export type DeliveredSource = NonNullable<Tables['orders']['deliveredSource']>;

export interface Delivered {
  readonly at: Date;
  readonly source: DeliveredSource;
}

export interface ParcelFate {
  readonly deliveredAt: Date | null;
  readonly deliveredSource: DeliveredSource | null;
  /** Nobody told of it before. */
  readonly isNew: boolean;
}

/**
 * When the whole order was in the buyer's hands: what the time for withdrawal starts from, so the last parcel counts
 * (WD-PERIOD, UPK 28(1)(b)). What was known stays known while a channel is silent about it; only a parcel that
 * nobody knew of and that is still on its way opens it again.
 */
export function deliveredOf(
  parcels: readonly ParcelFate[],
  given: Delivered | null,
  held: Delivered | null,
): Delivered | null {
  if (held?.source === 'staff' && !parcels.some(isOnItsWay)) return held;
  if (given) return given;
  if (parcels.length > 0 && parcels.every((parcel) => parcel.deliveredAt)) {
    const last = parcels.reduce((a, b) => (b.deliveredAt! > a.deliveredAt! ? b : a));
    return { at: last.deliveredAt!, source: last.deliveredSource ?? 'channel' };
  }
  return parcels.some(isOnItsWay) ? null : held;
}

const isOnItsWay = (parcel: ParcelFate) => parcel.isNew && !parcel.deliveredAt;
