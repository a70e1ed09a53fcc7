import { useWords } from '../words/words-context.tsx';
import { Field } from './field.tsx';

/** Who carries a parcel and its number, as they are typed. */
export interface TypedParcel {
  readonly carrier: string;
  readonly number: string;
}

/** What of it was typed at all. */
export const typedOf = ({ carrier, number }: TypedParcel): { carrier?: string; number?: string } => ({
  ...(carrier.trim() && { carrier }),
  ...(number.trim() && { number }),
});

export function ParcelFields({ parcel, onChange }: { parcel: TypedParcel; onChange: (parcel: TypedParcel) => void }) {
  const words = useWords();
  return (
    <div className="two">
      <Field label={words.t('desk.carrier')}>
        {(control) => (
          <input
            {...control}
            className="native"
            value={parcel.carrier}
            onChange={(event) => onChange({ ...parcel, carrier: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.t('desk.parcel-number')}>
        {(control) => (
          <input
            {...control}
            className="native figure"
            value={parcel.number}
            onChange={(event) => onChange({ ...parcel, number: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}
