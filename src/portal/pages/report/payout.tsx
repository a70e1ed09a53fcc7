import { TextField } from '../parts/fields.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface PayoutProps extends StepProps {
  because: 'paid-on-delivery' | 'order-unknown';
}

/** Asked only when money cannot go back the way it came, or nobody knows yet which way that was (GD-MIN). */
export function PayoutPage({ because, ...step }: PayoutProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <h1>{words.t('portal.payout.title')}</h1>
      <p className="lead">{words.t(`portal.payout.lead.${because}`)}</p>
      <AccountFields step={step} />
    </StepPage>
  );
}

export function AccountFields({
  step,
  optional = true,
}: {
  step: Pick<StepProps, 'words' | 'typed' | 'problems'>;
  optional?: boolean;
}) {
  const { words } = step;
  return (
    <>
      <TextField
        step={step}
        name="account"
        label={words.t('portal.payout.account')}
        hint={words.t('portal.payout.accountHint')}
        autoComplete="off"
        spellCheck={false}
        optional={optional}
      />
      <TextField step={step} name="holder" label={words.t('portal.payout.holder')} autoComplete="name" optional />
    </>
  );
}
