import type { Words } from '../../../kit/words.ts';

/** The buyer's milestones, at most four of them for a procedure. */
export const milestones = [
  'received',
  'in_review',
  'waiting_customer',
  'parcel',
  'decision',
  'settling',
  'closed',
] as const;
export type Milestone = (typeof milestones)[number];

export interface Progress {
  readonly steps: readonly Milestone[];
  /** Index of the step that is now; as many as there are steps when all are done. */
  readonly now: number;
}

export function ProgressSegments({ words, progress: { steps, now } }: { words: Words; progress: Progress }) {
  return (
    <ol className="segments" aria-label={words.t('portal.progress.label')}>
      {steps.map((step, index) => (
        <li key={step} className={index < now ? 'done' : undefined} aria-current={index === now ? 'step' : undefined}>
          {words.t(`portal.progress.${step}`)}
          {index < now && <span className="unseen">{words.t('portal.progress.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
