import type { ReactNode } from 'react';

import { sayProblem, type StepProps } from '../step.ts';

interface Props {
  step: StepProps;
  button: string;
  /** For a form with pictures. */
  multipart?: boolean;
  /** What stands above the form and is not part of the question: the order it is about. */
  about?: ReactNode;
  children: ReactNode;
}

/** One step of a form: way back, how far, what to correct, the question, and one button that stays in sight. */
export function StepPage({ step, button, multipart = false, about, children }: Props) {
  const { words, action, backHref, at, hidden } = step;
  return (
    <div className="column">
      {backHref && (
        <a className="back" href={backHref}>
          {words.t('portal.step.back')}
        </a>
      )}
      <ErrorSummary step={step} />
      {at && (
        <div className="steps">
          <p id="steps">{words.t('portal.step.of', at)}</p>
          <progress max={at.of} value={at.step} aria-labelledby="steps" />
        </div>
      )}
      {about}
      <form method="post" action={action} encType={multipart ? 'multipart/form-data' : undefined} noValidate>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* Enter in a field presses the first button of a form: that must not be one that removes a picture. */}
        {multipart && <button hidden />}
        {children}
        <div className="bar">
          <button className="button">{button}</button>
        </div>
      </form>
    </div>
  );
}

/**
 * Says at the top what to correct; each line leads to its field. On a long page its form may lie far below: the focus is
 * moved here by the enhancer, and by the browser itself where no script runs.
 */
export function ErrorSummary({ step: { words, problems } }: { step: Pick<StepProps, 'words' | 'problems'> }) {
  if (problems.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a page that was refused begins with why
    <div className="wrong" role="alert" tabIndex={-1} autoFocus data-wrong>
      <h2>{words.t('portal.step.correct')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`}>{sayProblem(words, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
