import { useState } from 'react';

import { capacities } from '../../../law/vocabulary.ts';
import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useCustomerAct, type Customer } from './customer-queries.ts';

export function DescribeDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords();
  const [draft, setDraft] = useState({
    name: customer.name ?? '',
    company: customer.company ?? '',
    nip: customer.nip ?? '',
    capacity: customer.capacity,
    locale: customer.locale,
  });
  const act = useCustomerAct(
    () =>
      api.customers.describe({
        ...draft,
        customerId: customer.id,
        name: draft.name || null,
        company: draft.company || null,
        nip: draft.nip || null,
      }),
    onClose,
  );
  const problems = useProblems(act.problem);
  const text = (name: 'name' | 'company' | 'nip', label: string) => (
    <LineField
      label={label}
      error={problems.at(name)}
      value={draft[name]}
      autoComplete="off"
      onType={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  return (
    <SideDialog
      title={words.t('customers.describe')}
      onClose={onClose}
      submit={words.t('customers.save')}
      busy={act.busy}
      error={act.problem}
      onSubmit={() => act.run(undefined)}
    >
      {text('name', words.t('customers.field.name'))}
      {text('company', words.t('customers.field.company'))}
      {text('nip', 'NIP')}
      <SelectField
        label={words.t('customers.field.capacity')}
        value={draft.capacity}
        choices={capacities.map((value) => ({ value, text: say(words, 'desk.capacity', value) }))}
        onChoose={(capacity) => setDraft({ ...draft, capacity })}
      />
      <Field label={words.t('customers.field.locale')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={draft.locale ?? ''}
            onChange={(event) =>
              setDraft({ ...draft, locale: (event.currentTarget.value || null) as 'pl' | 'en' | null })
            }
          >
            <option value="">{words.t('customers.field.unknown')}</option>
            <option value="pl">{words.t('views.filter.locale.pl')}</option>
            <option value="en">{words.t('views.filter.locale.en')}</option>
          </select>
        )}
      </Field>
    </SideDialog>
  );
}
