import type { ReactNode } from 'react';

import { isChosen } from '../../forms/read-form.ts';
import { problemOf, type StepProps } from '../step.ts';
import { Problem } from './fields.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Shown only while this choice is made; without `:has` in the browser, always. */
  reveals?: ReactNode;
}

interface Props {
  step: Pick<StepProps, 'words' | 'typed' | 'problems'>;
  name: string;
  legend: string;
  hint?: ReactNode;
  choices: readonly Choice[];
  /** The choice made when the buyer has not answered yet. */
  preset?: string;
  /** The question is the page's heading. */
  heading?: boolean;
}

/** Radio cards: the question is the legend, the whole card is the target. */
export function RadioCards({ step, name, legend, hint, choices, preset, heading = false }: Props) {
  const { words, typed, problems } = step;
  const problem = problemOf(words, problems, name);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset className={problem ? 'has-problem' : undefined} aria-describedby={described || undefined}>
      <legend>{heading ? <h1>{legend}</h1> : <span className="label">{legend}</span>}</legend>
      {hint && (
        <div className="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {problem && <Problem words={words} id={`${name}-problem`} text={problem} />}
      <div className="cards">
        {choices.map(({ value, label, hint: about, reveals }, index) => (
          <div className="choice" key={value}>
            <label className="card">
              <input
                type="radio"
                id={index === 0 ? name : `${name}-${value}`}
                name={name}
                value={value}
                aria-describedby={about ? `${name}-${value}-about` : undefined}
                defaultChecked={typed[name] === undefined ? preset === value : isChosen(typed, name, value)}
              />
              <span>
                <b>{label}</b>
              </span>
              {about && (
                <small id={`${name}-${value}-about`} aria-hidden="true">
                  {about}
                </small>
              )}
            </label>
            {reveals && <div className="reveal">{reveals}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  step: Pick<StepProps, 'typed'>;
  name: string;
  label: ReactNode;
}

/** One box, never ticked beforehand. */
export function Tick({ step, name, label }: TickProps) {
  return (
    <label className="card tick">
      <input type="checkbox" id={name} name={name} value="yes" defaultChecked={isChosen(step.typed, name, 'yes')} />
      <span>{label}</span>
    </label>
  );
}
