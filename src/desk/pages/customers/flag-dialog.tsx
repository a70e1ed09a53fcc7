import { useState } from 'react';

import { customerFlags, type CustomerFlag } from '../../../customers/customer-inputs.ts';
import { api } from '../api/client.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useCustomerAct, type Customer } from './customer-queries.ts';

export function FlagDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords();
  const [flag, setFlag] = useState<CustomerFlag>('vip');
  const [reason, setReason] = useState('');
  const act = useCustomerAct(
    () => api.customers.flag({ customerId: customer.id, flag, reason: reason.trim() }),
    onClose,
  );
  return (
    <SideDialog
      title={words.t('customers.flag-do')}
      onClose={onClose}
      submit={words.t('customers.flag-do')}
      busy={act.busy}
      error={act.problem}
      disabledBecause={reason.trim() ? null : words.t('customers.flag.reason.empty')}
      onSubmit={() => act.run(undefined)}
    >
      <p>{words.t('customers.flag.about')}</p>
      <fieldset className="choices">
        <legend>{words.t('customers.flags')}</legend>
        {customerFlags.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name="flag" checked={flag === each} onChange={() => setFlag(each)} />
            {say(words, 'customers.flag', each)}
          </label>
        ))}
      </fieldset>
      <AreaField
        label={words.t('customers.flag.reason')}
        hint={words.t('customers.flag.reason.hint')}
        value={reason}
        onType={setReason}
      />
    </SideDialog>
  );
}
