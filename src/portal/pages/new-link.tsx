import type { Words } from '../../kit/words.ts';
import { TextField } from './parts/fields.tsx';
import { StepPage } from './parts/step-page.tsx';
import type { StepProps } from './step.ts';

export interface NewLinkProps extends StepProps {
  known: { email: string | null; number: string | null };
}

export function NewLinkPage({ known, ...step }: NewLinkProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.newLink.button')}>
      <h1>{words.t('portal.newLink.title')}</h1>
      <p className="lead">{words.t('portal.newLink.lead')}</p>
      <NewLinkFields step={step} known={known} />
    </StepPage>
  );
}

export function NewLinkFields({
  step,
  known,
}: {
  step: Pick<StepProps, 'words' | 'typed' | 'problems'>;
  known: NewLinkProps['known'];
}) {
  const { words } = step;
  return (
    <>
      <TextField
        step={step}
        name="email"
        type="email"
        label={words.t('portal.newLink.email')}
        autoComplete="email"
        known={known.email}
      />
      <TextField
        step={step}
        name="number"
        label={words.t('portal.newLink.number')}
        hint={words.t('portal.newLink.numberHint')}
        width="middle"
        optional
        known={known.number}
        spellCheck={false}
      />
    </>
  );
}

/** The same page whether or not anything was found. */
export function NewLinkSentPage({ words, email, homeHref }: { words: Words; email: string; homeHref: string }) {
  return (
    <div className="column">
      <h1>{words.t('portal.newLink.sentTitle')}</h1>
      <p className="lead">{words.t('portal.newLink.sent', { email })}</p>
      <p>{words.t('portal.newLink.nothing')}</p>
      <p className="aside">
        <a href={homeHref}>{words.t('portal.failure.home')}</a>
      </p>
    </div>
  );
}
