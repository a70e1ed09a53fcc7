import type { ReactNode } from 'react';

import type { Words } from '../../kit/words.ts';
import { ConfirmationPanel, NextSteps, type NextStep } from './parts/panel.tsx';

export interface ConfirmationProps {
  words: Words;
  kind: 'withdrawal' | 'report';
  number: string;
  /** 'Złożono 23 listopada 2026, 14:02:31 (czas polski)': the moment of the click, by the server's clock (WF-TIMELY). */
  submittedAt: Date;
  zone: string;
  /** The declared text, word for word, as it also went out by mail (WF-ACK). */
  statement: string;
  next: readonly NextStep[];
  caseHref: string;
  pdfHref: string;
  /** Questions and extras, each a form of its own. */
  children?: ReactNode;
}

/** It is in. The number, what happens when, a copy to keep; and only then whatever else may be told. */
export function ConfirmationPage(props: ConfirmationProps) {
  const { words, kind, number, submittedAt, zone, statement, next, caseHref, pdfHref, children } = props;
  return (
    <div className="column">
      <ConfirmationPanel title={words.t(`portal.done.${kind}`)} label={words.t('portal.done.number')} number={number} />
      <NextSteps title={words.t('portal.done.next')} steps={next} />
      <p className="buttons">
        <a className="button" href={caseHref}>
          {words.t('portal.done.open')}
        </a>
        <a className="button second" href={pdfHref}>
          {words.t('portal.done.pdf')}
        </a>
      </p>
      <section aria-labelledby="copy">
        <h2 id="copy">{words.t(`portal.done.${kind}.copy`)}</h2>
        <blockquote className="statement">{statement}</blockquote>
        <p className="hint">
          {words.t('portal.done.at', {
            instant: words.instant(submittedAt, zone, { seconds: true }),
            zone: zoneName(words, zone),
          })}
        </p>
      </section>
      {children}
    </div>
  );
}

const zoneName = (words: Words, zone: string): string =>
  zone === 'Europe/Warsaw' ? words.t('portal.done.polishTime') : zone;
