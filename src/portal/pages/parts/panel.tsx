import type { ReactNode } from 'react';

/** The big answer after a form: it worked, this is the number. */
export function ConfirmationPanel({ title, label, number }: { title: string; label: string; number: string }) {
  return (
    <div className="panel">
      <h1>{title}</h1>
      <p>{label}</p>
      <strong className="figure">{number}</strong>
    </div>
  );
}

export interface NextStep {
  text: ReactNode;
  state: 'done' | 'now' | 'later';
}

/** What happens next, in order, with dates. */
export function NextSteps({ title, steps }: { title: string; steps: readonly NextStep[] }) {
  return (
    <section aria-labelledby="next">
      <h2 id="next">{title}</h2>
      <ol className="next">
        {steps.map(({ text, state }, index) => (
          <li key={index} className={state}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

export interface BannerProps {
  kind: 'ok' | 'info' | 'warn';
  title: string;
  children?: ReactNode;
}

/** News about the page itself: saved, sent, changed since. */
export function Banner({ kind, title, children }: BannerProps) {
  return (
    <div className={`banner ${kind}`} role={kind === 'ok' ? 'status' : undefined}>
      <b>{title}</b>
      {children}
    </div>
  );
}
