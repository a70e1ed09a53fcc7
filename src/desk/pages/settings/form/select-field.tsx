import { Field } from '../../parts/field.tsx';
import type { Draft, Values } from './use-draft.ts';

interface Props<T extends Values> {
  draft: Draft<T>;
  name: keyof T & string;
  label: string;
  hint?: string | undefined;
  className?: string;
  options: readonly (readonly [value: string, text: string])[];
}

export function SelectField<T extends Values>({ draft, name, label, hint, className, options }: Props<T>) {
  return (
    <Field label={label} hint={hint} error={draft.at(name)} {...(className && { className })}>
      {(control) => (
        <select
          {...control}
          name={name}
          className="native"
          disabled={draft.locked !== null}
          value={draft.values[name] as string}
          onChange={(event) => draft.set({ [name]: event.currentTarget.value } as Partial<T>)}
        >
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
