import type { InputHTMLAttributes } from 'react';

import { Field } from '../../parts/field.tsx';
import type { Draft, Values } from './use-draft.ts';

type Name<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string];

interface Props<T extends Values> extends Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'value' | 'onChange'> {
  draft: Draft<T>;
  name: Name<T>;
  label: string;
  hint?: string;
}

/** One line of text. Locked, it can still be read, selected and copied. */
export function TextField<T extends Values>({ draft, name, label, hint, className, ...rest }: Props<T>) {
  return (
    <Field label={label} hint={hint} error={draft.at(name)} className={className}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          name={name}
          className="native"
          readOnly={draft.locked !== null || rest.readOnly}
          value={draft.values[name] as string}
          onChange={(event) => draft.set({ [name]: event.currentTarget.value } as Partial<T>)}
          onBlur={() => draft.leave(name)}
        />
      )}
    </Field>
  );
}
