import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

import { Field } from './field.tsx';

const LEAST = 2;

/** A text that is searched for once it stands still and is long enough to mean something; null until then. */
export function useSought(first = '') {
  const [text, setText] = useState(first);
  const [settled] = useDebouncedValue(text.trim(), 250);
  return { text, setText, sought: settled.length >= LEAST ? settled : null };
}

interface Props {
  label: string;
  hint?: string;
  text: string;
  onChange: (text: string) => void;
}

export function SeekField({ label, hint, text, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="native"
          type="search"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
