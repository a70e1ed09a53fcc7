import { useState } from 'react';

import { bankFormats, type BankFormatId } from '../../../bank/bank-formats.ts';
import { payoutAccountInput } from '../../../bank/bank-inputs.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import { useRereadBank } from './bank-queries.ts';

/** An account that refunds leave from. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reread = useRereadBank();
  const [values, setValues] = useState({
    name: '',
    holder: '',
    iban: '',
    currency: 'PLN',
    format: 'iso20022' as BankFormatId,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const formats = bankFormats.filter(({ currencies }) => (currencies as readonly string[]).includes(values.currency));
  const format = formats.find(({ id }) => id === values.format)?.id ?? 'iso20022';

  const save = () => {
    const judged = payoutAccountInput.safeParse({ ...values, format });
    problems.setOwn(
      judged.success
        ? []
        : judged.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
    );
    if (!judged.success) return;
    setBusy(true);
    setError(null);
    api.bank
      .addAccount(judged.data)
      .then(async () => {
        await reread();
        onClose();
      })
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };

  return (
    <SideDialog
      title={words.t('bank.accounts.add')}
      submit={words.t('bank.accounts.save')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <Field
        label={words.t('bank.accounts.name')}
        hint={words.t('bank.accounts.name.hint')}
        error={problems.at('name')}
      >
        {(control) => (
          <input
            {...control}
            className="native"
            maxLength={80}
            value={values.name}
            onChange={({ currentTarget: { value } }) => set({ name: value })}
          />
        )}
      </Field>
      <Field label={words.t('bank.accounts.holder')} error={problems.at('holder')}>
        {(control) => (
          <input
            {...control}
            className="native"
            maxLength={140}
            autoComplete="organization"
            value={values.holder}
            onChange={({ currentTarget: { value } }) => set({ holder: value })}
          />
        )}
      </Field>
      <Field label={words.t('bank.accounts.iban')} error={problems.at('iban')}>
        {(control) => (
          <input
            {...control}
            className="native"
            inputMode="text"
            maxLength={60}
            value={values.iban}
            onChange={({ currentTarget: { value } }) => set({ iban: value })}
          />
        )}
      </Field>
      <Field label={words.t('bank.accounts.currency')} error={problems.at('currency')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={values.currency}
            onChange={({ currentTarget: { value } }) => set({ currency: value })}
          >
            {['PLN', 'EUR'].map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.t('bank.accounts.format')} error={problems.at('format')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={format}
            onChange={({ currentTarget: { value } }) => set({ format: value as BankFormatId })}
          >
            {formats.map(({ id }) => (
              <option key={id} value={id}>
                {words.t(`bank.format.${id}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </SideDialog>
  );
}
