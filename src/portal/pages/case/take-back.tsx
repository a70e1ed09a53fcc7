import { TextArea } from '../parts/fields.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface TakeBackProps extends StepProps {
  number: string;
  /** A withdrawal that was received can only be taken back with the shop's consent. */
  needsConsent: boolean;
}

export function TakeBackPage({ number, needsConsent, ...step }: TakeBackProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t(needsConsent ? 'portal.takeBack.ask' : 'portal.takeBack.button')}>
      <h1>{words.t('portal.takeBack.title', { number })}</h1>
      <p className="lead">{words.t(needsConsent ? 'portal.takeBack.consent' : 'portal.takeBack.lead')}</p>
      <TextArea step={step} name="note" label={words.t('portal.takeBack.note')} optional rows={3} />
    </StepPage>
  );
}
