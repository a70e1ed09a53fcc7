import { useId } from 'react';

import type { Draft, Values } from './use-draft.ts';

interface Props<T extends Values> {
  draft: Draft<T>;
  name: keyof T & string;
  label: string;
  /** What follows from it: told beside the box, whichever way it stands. */
  hint?: string;
}

export function CheckField<T extends Values>({ draft, name, label, hint }: Props<T>) {
  const id = useId();
  return (
    <div className="settings-check">
      <input
        type="checkbox"
        id={id}
        name={name}
        checked={draft.values[name] as boolean}
        disabled={draft.locked !== null}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => draft.set({ [name]: event.currentTarget.checked } as Partial<T>)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
    </div>
  );
}
