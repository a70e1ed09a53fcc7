import type { Words } from '../../kit/words.ts';
import { SmallForm } from './afterwards.tsx';
import { NewLinkFields } from './new-link.tsx';
import type { StepProps } from './step.ts';

export const failures = [
  'shop-unknown',
  'page-unknown',
  'link-gone',
  'draft-gone',
  'unreadable',
  'too-large',
  'too-many',
  'broken',
] as const;
export type Failure = (typeof failures)[number];

/** The answer's status for each. */
export const statusOf: Readonly<Record<Failure, number>> = {
  'shop-unknown': 404,
  'page-unknown': 404,
  'link-gone': 410,
  'draft-gone': 410,
  unreadable: 422,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
};

export interface FailureProps {
  words: Words;
  failure: Failure;
  homeHref: string | null;
  /** For too-many: when it works again, '14:35'. */
  again: string | null;
  /** For broken: what to quote when asking for help. */
  requestId: string | null;
  /** For link-gone: asks for a new one on the spot. */
  newLink: Pick<StepProps, 'action' | 'typed' | 'problems' | 'hidden'> | null;
}

/** What went wrong in plain words, and the way on. */
export function FailurePage({ words, failure, homeHref, again, requestId, newLink }: FailureProps) {
  return (
    <div className="column">
      <h1>{words.t(`portal.failure.${failure}.title`)}</h1>
      <p className="lead">{words.t(`portal.failure.${failure}`)}</p>
      {again && <p>{words.t('portal.failure.again', { time: again })}</p>}
      {requestId && <p className="hint">{words.t('portal.failure.request', { id: requestId })}</p>}
      {newLink && (
        <SmallForm step={{ words, ...newLink }} action={newLink.action} button={words.t('portal.newLink.button')}>
          <NewLinkFields step={{ words, ...newLink }} known={{ email: null, number: null }} />
        </SmallForm>
      )}
      {homeHref && (
        <p className="aside">
          <a href={homeHref}>{words.t('portal.failure.home')}</a>
        </p>
      )}
    </div>
  );
}
