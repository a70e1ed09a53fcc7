import type { Day } from '../../../kit/day.ts';
import type { MessageKey, Words } from '../../../kit/words.ts';
import type { Demand, Issue } from '../../../law/vocabulary.ts';
import { bases, demandsFor } from '../../forms/choices.ts';
import { RadioCards } from '../parts/choices.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface NoticedProps extends StepProps {
  today: Day;
}

/** When it came to light; the two years of liability look at that day (NC-LIABILITY-2Y). */
export function NoticedPage({ today, ...step }: NoticedProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <TextField
        step={step}
        name="noticedOn"
        type="date"
        max={today}
        width="middle"
        heading
        optional
        label={words.t('portal.noticed.title')}
        hint={words.t('portal.noticed.hint')}
      />
    </StepPage>
  );
}

/** Seller's liability or guarantor's promise: the buyer picks freely, the stronger one is chosen beforehand (GUAR-INDEP). */
export function BasisPage(step: StepProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <RadioCards
        step={step}
        name="basis"
        heading
        legend={words.t('portal.basis.title')}
        hint={words.t('portal.basis.hint')}
        preset="statutory"
        choices={bases.map((basis) => ({
          value: basis,
          label: words.t(`portal.basis.${basis}`),
          hint: words.t(`portal.basis.${basis}.about`),
        }))}
      />
    </StepPage>
  );
}

export interface DemandProps extends StepProps {
  issue: Issue;
  currency: string;
}

/** What the buyer wants. A complaint without a demand is still a complaint, so none is required. */
export function DemandPage({ issue, currency, ...step }: DemandProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <RadioCards
        step={step}
        name="demand"
        heading
        legend={words.t('portal.demand.title')}
        hint={words.t('portal.demand.hint')}
        choices={demandsFor(issue).map((demand) => ({
          value: demand,
          label: sayDemandChoice(words, demand, issue),
          hint: sayDemandChoice(words, demand, issue, '.about'),
          reveals:
            demand === 'price_reduction' ? (
              <TextField
                step={step}
                name="amount"
                label={words.t('portal.demand.amount', { currency })}
                inputMode="decimal"
                width="short"
                optional
              />
            ) : demand === 'other' ? (
              <TextArea step={step} name="otherDemand" label={words.t('portal.demand.otherText')} rows={3} />
            ) : undefined,
        }))}
      />
    </StepPage>
  );
}

/** A demand means something of its own where goods never came, or where only some did. */
export function sayDemandChoice(words: Words, demand: Demand, issue: Issue, part: '' | '.about' = ''): string {
  const own = `portal.demand.${demand}.${issue === 'late' ? 'not_received' : issue}${part}`;
  const key = words.has(own) ? own : `portal.demand.${demand}${part}`;
  return (words.t as (key: MessageKey) => string)(key as MessageKey);
}
