import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { Moment } from '../parts/moment.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Loaded } from '../parts/states.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { customersKey, useCustomerAct, type Customer, type ErasurePreview } from './customer-queries.ts';

/** What goes now, what stays, why and until when; then the reason and a box to tick: it cannot be undone. */
export function EraseDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords();
  const { shopId } = useSeat();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const preview = useQuery({
    queryKey: customersKey(shopId, customer.id, 'erasure'),
    queryFn: () => api.privacy.previewErasure({ customerId: customer.id }),
    staleTime: 0,
  });
  const act = useCustomerAct(
    (plan: string) => api.privacy.erase({ customerId: customer.id, reason: reason.trim(), plan }),
    onClose,
  );
  const { data } = preview;
  const running = data?.erasure && !data.erasure.doneAt ? data.erasure : null;
  const nothing = data?.parts.length === 0;
  return (
    <SideDialog
      title={words.t('customers.erase')}
      onClose={onClose}
      submit={words.t('customers.erase.do')}
      busy={act.busy}
      error={act.problem}
      disabledBecause={
        running
          ? words.t('customers.erase.running')
          : nothing
            ? words.t('customers.erase.nothing')
            : !reason.trim()
              ? words.t('customers.erase.reason.empty')
              : !sure
                ? words.t('customers.erase.tick')
                : null
      }
      onSubmit={() => data && act.run(data.plan)}
    >
      <p>{words.t('customers.erase.about')}</p>
      <Loaded query={preview}>
        {running && (
          <div className="note warn">
            <p className="body">
              {words.t('customers.erase.running')} {running.byName} <Moment at={running.at} />
            </p>
          </div>
        )}
        {nothing && <p className="muted">{words.t('customers.erase.nothing')}</p>}
        <ul className="erase-plan">
          {data?.parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </ul>
        {!running && !nothing && (
          <>
            <AreaField
              label={words.t('customers.erase.reason')}
              hint={words.t('customers.erase.reason.hint')}
              rows={2}
              value={reason}
              onType={setReason}
            />
            <label className="choice">
              <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
              {words.t('customers.erase.sure')}
            </label>
          </>
        )}
      </Loaded>
    </SideDialog>
  );
}

function Part({ part: { kind, label, now, why, until } }: { part: ErasurePreview['parts'][number] }) {
  const words = useWords();
  return (
    <li>
      <strong>
        {say(words, 'customers.erase.part', kind)} {label && <span className="figure">{label}</span>}
      </strong>
      <p className={now === 'everything' ? 'bad' : now === 'contact' ? 'warn' : ''}>
        {say(words, 'customers.erase.now', now)}
      </p>
      {why && (
        <p className="meta">
          {say(words, 'customers.erase.why', why)}
          {until &&
            ` ${words.t('customers.erase.until', { day: words.day(until as `${number}-${number}-${number}`) })}`}
        </p>
      )}
    </li>
  );
}
