import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';

import { Field } from './field.tsx';

interface Typed {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onType: (value: string) => void;
}
type Without<Attributes> = Omit<Attributes, keyof Typed | 'onChange' | 'id'>;

/** One line that is typed; also a day, a number. */
export function LineField({
  label,
  hint,
  error,
  value,
  onType,
  className,
  ...rest
}: Omit<Typed, 'value'> & { readonly value: string | number } & Without<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className={className ? `native ${className}` : 'native'}
          value={value}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Words of some lines. */
export function AreaField({
  label,
  hint,
  error,
  value,
  onType,
  ...rest
}: Typed & Without<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className="native"
          value={value}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

/** One of a few. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  value,
  choices,
  onChoose,
}: Omit<Typed, 'value' | 'onType'> & {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          className="native"
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = choices.find((each) => each.value === currentTarget.value);
            if (chosen) onChoose(chosen.value);
          }}
        >
          {choices.map((each) => (
            <option key={each.value} value={each.value}>
              {each.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
