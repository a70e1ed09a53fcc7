import { issues, type Issue } from '../../../law/vocabulary.ts';
import { RadioCards } from '../parts/choices.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface WhatHappenedProps extends StepProps {
  /** Chosen on the first page. */
  preset: Issue | null;
}

export function WhatHappenedPage({ preset, ...step }: WhatHappenedProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <RadioCards
        step={step}
        name="issue"
        heading
        legend={words.t('portal.report.whatHappened')}
        preset={preset ?? undefined}
        choices={issues.map((issue) => ({
          value: issue,
          label: words.t(`portal.issue.${issue}`),
          hint: words.t(`portal.issue.${issue}.about`),
        }))}
      />
    </StepPage>
  );
}
