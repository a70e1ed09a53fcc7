import { parcelNumberKey } from '../customers/normal-forms.ts';
import type { ShipmentInput } from './order-inputs.ts';

export interface HeldParcel {
  readonly id: string;
  readonly externalId: string;
  readonly carrier: string | null;
  readonly numberKey: string | null;
}

export const numberKeyOf = ({ number }: ShipmentInput): string | null => (number ? parcelNumberKey(number) : null);

/** The name a parcel is known by: the channel's, else its number's, else its place in the order. */
export const parcelName = (parcel: ShipmentInput, place: number): string =>
  parcel.externalId ||
  (numberKeyOf(parcel) ? `${(parcel.carrier ?? '').toLowerCase()}:${numberKeyOf(parcel)}` : `parcel-${place + 1}`);

/**
 * Which parcel we hold this is: the one of that id, else of that number. Numbers of two carriers may be alike; a
 * carrier that one side does not tell is no difference.
 */
export function sameParcel<Held extends HeldParcel>(
  held: readonly Held[],
  parcel: ShipmentInput,
  place: number,
): Held | undefined {
  const name = parcelName(parcel, place);
  const key = numberKeyOf(parcel);
  const carrier = parcel.carrier?.toLowerCase();
  return (
    held.find(({ externalId }) => externalId === name) ??
    held.find(
      (one) =>
        key !== null && one.numberKey === key && (!carrier || !one.carrier || one.carrier.toLowerCase() === carrier),
    )
  );
}
