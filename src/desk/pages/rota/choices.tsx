interface Props<V extends string> {
  label: string;
  hint?: string;
  /** One of them, or any number. */
  many?: boolean;
  options: readonly (readonly [value: V, text: string, hint?: string])[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}

/** A handful of choices that are all seen at once. */
export function Choices<V extends string>({ label, hint, many, options, chosen, onChange }: Props<V>) {
  return (
    <fieldset className="rota-choices">
      <legend>{label}</legend>
      {hint && <p className="meta">{hint}</p>}
      {options.map(([value, text, why]) => (
        <label key={value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={label}
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(many ? (checked ? [...chosen, value] : chosen.filter((each) => each !== value)) : [value])
            }
          />
          <span>
            {text}
            {why && <span className="meta"> {why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
