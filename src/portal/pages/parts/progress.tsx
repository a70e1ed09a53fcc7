import type { Progress } from '../../../cases/headline.ts';
import type { Words } from '../../../kit/words.ts';

/** How far the case is, at most four segments, said in words too. */
export function ProgressSegments({ words, progress: { steps } }: { words: Words; progress: Progress }) {
  return (
    <ol className="segments" aria-label={words.t('portal.progress.label')}>
      {steps.map(({ step, state }) => (
        <li
          key={step}
          className={state === 'done' ? 'done' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          {words.t(`portal.progress.${step}`)}
          {state === 'done' && <span className="unseen"> {words.t('portal.progress.past')}</span>}
        </li>
      ))}
    </ol>
  );
}
