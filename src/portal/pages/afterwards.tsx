import type { ReactNode } from 'react';

import { characters, withdrawalReasons } from '../forms/afterwards.ts';
import { RadioCards, Tick } from './parts/choices.tsx';
import { TextArea, TextField } from './parts/fields.tsx';
import { FileInput, PhotoInput, type Photo } from './parts/photos.tsx';
import { ErrorSummary } from './parts/step-page.tsx';
import { OfferedVoucher } from './case/voucher-card.tsx';
import { AccountFields } from './report/payout.tsx';
import type { StepProps } from './step.ts';

type Extra = Pick<StepProps, 'words' | 'typed' | 'problems' | 'hidden'>;

export interface AfterwardsProps {
  words: StepProps['words'];
  /** Where each form posts; a form without an address is not shown. */
  actions: {
    character?: string;
    reason?: string;
    photos?: string;
    account?: string;
    voucher?: string;
    parcel?: string;
    survey?: string;
  };
  /** The one form that came back with problems, if any, and what was typed in it. */
  open: { form: keyof AfterwardsProps['actions']; typed: StepProps['typed']; problems: StepProps['problems'] } | null;
  hidden?: StepProps['hidden'];
  photos: readonly Photo[];
  mostPhotos: number;
  /** The consent's words are versioned, so they come with the consent (PKE 398). */
  surveyConsent: string;
  /** What choosing a voucher instead of money means, in the words that are kept. */
  voucherOffer?: string | null;
}

/** What may follow a statement: all optional, one small form each, folded until wanted. */
export function Afterwards(props: AfterwardsProps) {
  const { words, actions, open, hidden, photos, mostPhotos, surveyConsent } = props;
  const step = (form: keyof typeof actions): Extra =>
    open?.form === form
      ? { words, typed: open.typed, problems: open.problems, hidden }
      : { words, typed: {}, problems: [], hidden };
  const folded = (['reason', 'photos', 'account', 'parcel', 'voucher'] as const).filter((form) => actions[form]);
  return (
    <>
      {actions.character && <CharacterQuestion step={step('character')} action={actions.character} />}
      {folded.length > 0 && (
        <section className="extra" aria-labelledby="more">
          <h2 id="more">{words.t('portal.after.title')}</h2>
          <p className="hint">{words.t('portal.after.hint')}</p>
          {folded.map((form) => (
            <details key={form} className="fold" open={open?.form === form || undefined}>
              <summary>{words.t(form === 'voucher' ? 'vouchers.choice.title' : `portal.after.${form}`)}</summary>
              <SmallForm
                step={form === 'voucher' ? { ...step(form), hidden: { ...hidden, choice: 'voucher' } } : step(form)}
                action={actions[form]!}
                button={words.t(form === 'voucher' ? 'vouchers.choice.do' : 'portal.after.save')}
                multipart={form === 'photos' || form === 'parcel'}
              >
                {form === 'reason' && <ReasonFields step={step(form)} />}
                {form === 'photos' && (
                  <PhotoInput
                    step={step(form)}
                    label={words.t('portal.photos.label')}
                    photos={photos}
                    most={mostPhotos}
                    uploadHref={actions.photos!}
                  />
                )}
                {form === 'account' && <AccountFields step={step(form)} optional={false} />}
                {form === 'parcel' && <ParcelFields step={step(form)} />}
                {form === 'voucher' && <OfferedVoucher words={words} offer={props.voucherOffer ?? ''} />}
              </SmallForm>
            </details>
          ))}
        </section>
      )}
      {actions.survey && (
        <section className="consent" aria-label={words.t('portal.after.survey')}>
          <SmallForm step={step('survey')} action={actions.survey} button={words.t('portal.after.surveySave')}>
            <Tick step={step('survey')} name="survey" label={surveyConsent} />
          </SmallForm>
        </section>
      )}
    </>
  );
}

/** A form inside a page that has others: its own summary of what to correct, a quiet button. */
export function SmallForm(props: {
  step: Extra;
  action: string;
  button: string;
  multipart?: boolean;
  children: ReactNode;
}) {
  const { step, action, button, multipart, children } = props;
  return (
    <form
      className="small"
      method="post"
      action={action}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <ErrorSummary step={step} />
      {Object.entries(step.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {multipart && <button hidden />}
      {children}
      <button className="button second">{button}</button>
    </form>
  );
}

/** Asked once of whoever gave a NIP; it decides who is protected, so it comes first (WHO-UNKNOWN). */
function CharacterQuestion({ step, action }: { step: Extra; action: string }) {
  const { words } = step;
  return (
    <section className="apart">
      <SmallForm step={step} action={action} button={words.t('portal.after.save')}>
        <RadioCards
          step={step}
          name="character"
          legend={words.t('portal.character.title')}
          hint={words.t('portal.character.hint')}
          choices={characters.map((character) => ({
            value: character,
            label: words.t(`portal.character.${character}`),
          }))}
        />
      </SmallForm>
    </section>
  );
}

function ReasonFields({ step }: { step: Extra }) {
  const { words } = step;
  return (
    <>
      <RadioCards
        step={step}
        name="reason"
        legend={words.t('portal.reason.title')}
        choices={withdrawalReasons.map((reason) => ({ value: reason, label: words.t(`portal.reason.${reason}`) }))}
      />
      <TextArea step={step} name="note" label={words.t('portal.reason.note')} optional rows={3} />
    </>
  );
}

/** A parcel's number, its carrier, or a file that proves the sending. */
export function ParcelFields({ step }: { step: Pick<StepProps, 'words' | 'typed' | 'problems'> }) {
  const { words } = step;
  return (
    <>
      <TextField
        step={step}
        name="parcel"
        label={words.t('portal.parcel.number')}
        hint={words.t('portal.parcel.numberHint')}
        width="middle"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField step={step} name="carrier" label={words.t('portal.parcel.carrier')} width="middle" optional />
      <div className="field">
        <span className="label" id="proof-label">
          {words.t('portal.parcel.file')} <span className="optional">{words.t('portal.step.optional')}</span>
        </span>
        <p className="hint" id="proof-hint">
          {words.t('portal.parcel.fileHint')}
        </p>
        <FileInput
          id="proof"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          choose={words.t('portal.parcel.choose')}
          describedBy="proof-hint"
        />
      </div>
    </>
  );
}
