interface Props<T extends string> {
  legend: string;
  name: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { readonly value: T; readonly text: string; readonly hint?: string | undefined }[];
}

/** One of a few, each with what follows from it. */
export function Choice<T extends string>({ legend, name, value, onChange, options }: Props<T>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.text}
            {option.hint && <span className="meta">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
