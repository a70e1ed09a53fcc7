import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';

import { typedText } from '../../forms/read-form.ts';
import { problemOf, type StepProps } from '../step.ts';

export interface FieldProps {
  step: Pick<StepProps, 'words' | 'typed' | 'problems'>;
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The field is the page's one question: its label is the heading. */
  heading?: boolean;
  /** Shown when nothing was typed yet. */
  known?: string | null;
}

interface InputProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'date';
  inputMode?: 'numeric' | 'decimal' | 'text';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  width?: 'short' | 'middle';
  max?: string;
  spellCheck?: boolean;
}

export function TextField({ type = 'text', inputMode, autoComplete, width, max, spellCheck, ...field }: InputProps) {
  return (
    <Field {...field}>
      {(wired, value) => (
        <input
          {...wired}
          className={width}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          spellCheck={spellCheck}
          max={max}
          defaultValue={value}
        />
      )}
    </Field>
  );
}

export function TextArea({ rows = 5, ...field }: FieldProps & { rows?: number }) {
  return <Field {...field}>{(wired, value) => <textarea {...wired} rows={rows} defaultValue={value} />}</Field>;
}

interface Wired {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  children: (wired: Wired, value: string) => ReactNode;
}

/** Label, hint, error and control in the order they are read, tied together by their ids. */
function Field({ step, name, label, hint, optional, heading, known, children }: FrameProps) {
  const { words, typed, problems } = step;
  const problem = problemOf(words, problems, name);
  const caption = (
    <label htmlFor={name}>
      {label}
      {optional && <span className="optional"> {words.t('portal.step.optional')}</span>}
    </label>
  );
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field has-problem' : 'field'}>
      {heading ? <h1>{caption}</h1> : caption}
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && <Problem words={words} id={`${name}-problem`} text={problem} />}
      {children(
        { id: name, name, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined },
        typed[name] === undefined ? (known ?? '') : typedText(typed, name),
      )}
    </div>
  );
}

export function Problem({ words, id, text }: { words: StepProps['words']; id: string; text: string }) {
  return (
    <p className="problem" id={id}>
      <span className="unseen">{words.t('portal.step.error')} </span>
      {text}
    </p>
  );
}
