import { useId } from 'react';

import type { Draft, Values } from './use-draft.ts';

interface Props<T extends Values> {
  draft: Draft<T>;
  name: keyof T & string;
  label: string;
  hint?: string;
  /** One of them, or any number. */
  many?: boolean;
  options: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint?: string;
    readonly colour?: string;
  }[];
}

/** A few choices shown whole, one or many of them to be taken. */
export function ChoiceField<T extends Values>({ draft, name, label, hint, many = false, options }: Props<T>) {
  const id = useId();
  const chosen = draft.values[name];
  const loose: Pick<Draft<Values>, 'set'> = draft; // the name is one of T's; what it holds, a computed key cannot tell
  const error = draft.at(name);
  const taken = (value: string) => (many ? (chosen as readonly string[]).includes(value) : chosen === value);
  const take = (value: string, on: boolean) => {
    if (!many) return loose.set({ [name]: value });
    const order = options.map((option) => option.value);
    const next = order.filter((each) => (each === value ? on : (chosen as readonly string[]).includes(each)));
    loose.set({ [name]: next });
  };
  return (
    <fieldset
      className="settings-choices"
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <div className="settings-check" key={option.value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            id={`${id}-${option.value}`}
            name={name}
            checked={taken(option.value)}
            disabled={draft.locked !== null}
            aria-invalid={error ? true : undefined}
            aria-describedby={option.hint && `${id}-${option.value}-hint`}
            onChange={(event) => take(option.value, event.currentTarget.checked)}
          />
          <label htmlFor={`${id}-${option.value}`}>
            {option.colour && <span className="settings-dot" style={{ background: option.colour }} />}
            {option.text}
          </label>
          {option.hint && (
            <p id={`${id}-${option.value}-hint`} className="meta">
              {option.hint}
            </p>
          )}
        </div>
      ))}
      {error && (
        <p id={`${id}-error`} className="bad field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
