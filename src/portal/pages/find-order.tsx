import type { Proof } from '../forms/choices.ts';
import { RadioCards } from './parts/choices.tsx';
import { TextField } from './parts/fields.tsx';
import { Banner } from './parts/panel.tsx';
import { StepPage } from './parts/step-page.tsx';
import type { StepProps } from './step.ts';

export interface FindOrderProps extends StepProps {
  /** What this channel takes as proof; the first is the usual one. */
  proofs: readonly Proof[];
  /** No order fits. The words are the same whether the number is unknown or the proof is wrong. */
  notFound: boolean;
  withoutOrderHref: string;
}

const inputs = {
  email: { type: 'email', autoComplete: 'email' },
  login: { autoComplete: 'username' },
  phone: { type: 'tel', autoComplete: 'tel' },
  postcode: { autoComplete: 'postal-code', width: 'short' },
  parcel: { width: 'middle' },
} as const;

export function FindOrderPage({ proofs, notFound, withoutOrderHref, ...step }: FindOrderProps) {
  const { words } = step;
  const [only] = proofs;
  return (
    <StepPage step={step} button={words.t('portal.find.button')}>
      <h1>{words.t('portal.find.title')}</h1>
      {notFound && (
        <Banner kind="warn" title={words.t('portal.find.notFound')}>
          <p>
            {words.t('portal.find.notFoundText')} <a href={withoutOrderHref}>{words.t('portal.find.without')}</a>
          </p>
        </Banner>
      )}
      <TextField
        step={step}
        name="order"
        label={words.t('portal.find.order')}
        hint={words.t('portal.find.orderHint')}
        width="middle"
        spellCheck={false}
      />
      {proofs.length > 1 ? (
        <>
          <RadioCards
            step={step}
            name="by"
            legend={words.t('portal.find.by')}
            preset={only}
            choices={proofs.map((proof) => ({ value: proof, label: words.t(`portal.proof.${proof}`) }))}
          />
          <TextField
            step={step}
            name="proof"
            label={words.t('portal.find.proof')}
            hint={words.t('portal.find.proofHint')}
          />
        </>
      ) : (
        <TextField
          step={step}
          name="proof"
          label={words.t(`portal.proof.${only ?? 'email'}`)}
          {...inputs[only ?? 'email']}
        />
      )}
      {!notFound && (
        <p className="aside">
          {words.t('portal.find.lost')} <a href={withoutOrderHref}>{words.t('portal.find.without')}</a>
        </p>
      )}
    </StepPage>
  );
}
