import { RadioCards } from '../parts/choices.tsx';
import { TextField } from '../parts/fields.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface ContactProps extends StepProps {
  /** From the order or the link, to confirm or change. */
  known: {
    name: string | null;
    email: string | null;
    phone: string | null;
    company: string | null;
    nip: string | null;
  };
}

/** Who writes and where the answer goes. A company gives its NIP; that takes no right away (WHO-UNKNOWN). */
export function ContactPage({ known, ...step }: ContactProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <h1>{words.t('portal.contact.title')}</h1>
      <TextField
        step={step}
        name="name"
        label={words.t('portal.contact.name')}
        autoComplete="name"
        optional
        known={known.name}
      />
      <TextField
        step={step}
        name="email"
        type="email"
        label={words.t('portal.contact.email')}
        hint={words.t('portal.contact.emailHint')}
        autoComplete="email"
        known={known.email}
      />
      <TextField
        step={step}
        name="phone"
        type="tel"
        label={words.t('portal.contact.phone')}
        hint={words.t('portal.contact.phoneHint')}
        autoComplete="tel"
        optional
        known={known.phone}
      />
      <RadioCards
        step={step}
        name="buyer"
        legend={words.t('portal.contact.buyer')}
        preset={known.nip ? 'company' : 'person'}
        choices={[
          { value: 'person', label: words.t('portal.contact.person') },
          {
            value: 'company',
            label: words.t('portal.contact.asCompany'),
            reveals: (
              <>
                <TextField
                  step={step}
                  name="company"
                  label={words.t('portal.contact.company')}
                  autoComplete="organization"
                  optional
                  known={known.company}
                />
                <TextField
                  step={step}
                  name="nip"
                  label={words.t('portal.contact.nip')}
                  hint={words.t('portal.contact.nipHint')}
                  inputMode="text"
                  width="middle"
                  optional
                  known={known.nip}
                />
              </>
            ),
          },
        ]}
      />
    </StepPage>
  );
}
