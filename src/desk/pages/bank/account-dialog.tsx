import { useState } from 'react';

import { bankFormats, type BankFormatId } from '../../../bank/bank-formats.ts';
import { payoutAccountInput } from '../../../bank/bank-inputs.ts';
import { api } from '../api/client.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
import { useSave } from '../parts/use-save.ts';
import { useWords } from '../words/words-context.tsx';
import { useRereadBank } from './bank-queries.ts';

/** A currency that some bank's file can be made in. */
const isTransferred = (currency: string) =>
  bankFormats.some(({ currencies }) => (currencies as readonly string[]).includes(currency));

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
  const save = useSave();
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const formats = bankFormats.filter(({ currencies }) => (currencies as readonly string[]).includes(values.currency));
  const format = formats.find(({ id }) => id === values.format)?.id ?? 'iso20022';

  return (
    <SideDialog
      title={words.t('bank.accounts.add')}
      submit={words.t('bank.accounts.save')}
      busy={save.busy}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.run(readInput(payoutAccountInput, { ...values, format }), async (input) => {
          await api.bank.addAccount(input);
          await reread();
          onClose();
        })
      }
    >
      <LineField
        label={words.t('bank.accounts.name')}
        hint={words.t('bank.accounts.name.hint')}
        error={save.at('name')}
        maxLength={80}
        value={values.name}
        onType={(name) => set({ name })}
      />
      <LineField
        label={words.t('bank.accounts.holder')}
        error={save.at('holder')}
        maxLength={140}
        autoComplete="organization"
        value={values.holder}
        onType={(holder) => set({ holder })}
      />
      <LineField
        label={words.t('bank.accounts.iban')}
        error={save.at('iban')}
        maxLength={60}
        value={values.iban}
        onType={(iban) => set({ iban })}
      />
      <CurrencyField
        label={words.t('bank.accounts.currency')}
        error={save.at('currency')}
        value={values.currency}
        among={isTransferred}
        onChoose={(currency) => set({ currency })}
      />
      <SelectField
        label={words.t('bank.accounts.format')}
        error={save.at('format')}
        value={format}
        choices={formats.map(({ id }) => ({ value: id, text: words.t(`bank.format.${id}`) }))}
        onChoose={(chosen) => set({ format: chosen })}
      />
    </SideDialog>
  );
}
