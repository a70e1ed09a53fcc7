import { notifications } from '@mantine/notifications';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Loaded } from '../parts/states.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { offerUndo } from '../settings/parts/undo-toast.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { useCustomer, useCustomerAct, useCustomers, type Customer } from './customer-queries.ts';

interface Props {
  /** Who stays, unless they are turned round. */
  customer: Customer;
  /** The other, when it is known who that is. */
  otherId?: string;
  onClose: () => void;
}

/** Two columns side by side: whether they are one is seen, and who of the two stays is chosen. */
export function MergeDialog({ customer, otherId, onClose }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(otherId ?? null);
  const [turned, setTurned] = useState(false);
  const [reason, setReason] = useState('');
  const other = useCustomer(chosen);
  const [stays, goes] = turned ? [other.data, customer] : [customer, other.data];
  const unmerge = useCustomerAct((of: { customerId: string; mergeId: string }) => api.customers.unmerge(of));
  const act = useCustomerAct(async () => {
    if (!stays || !goes) return;
    const one = await api.customers.merge({ customerId: goes.id, intoId: stays.id, reason: reason.trim() });
    const merge = one.merges.find(({ customerId }) => customerId === goes.id);
    if (merge)
      offerUndo(words, words.t('customers.merged'), async () => unmerge.run({ customerId: one.id, mergeId: merge.id }));
    else notifications.show({ message: words.t('customers.merged') });
  }, onClose);
  return (
    <SideDialog
      wide
      title={words.t('customers.merge')}
      onClose={onClose}
      submit={words.t('customers.merge.do')}
      busy={act.busy}
      error={act.problem}
      disabledBecause={
        !other.data
          ? words.t('customers.merge.choose')
          : other.data.id === customer.id
            ? words.t('desk.reason.customers-are-one')
            : null
      }
      onSubmit={() => act.run(undefined)}
    >
      <p>{words.t('customers.merge.about')}</p>
      {chosen === null ? (
        <Choose not={customer.id} onChoose={setChosen} />
      ) : (
        <Loaded query={other}>
          {stays && goes && (
            <>
              <div className="compare">
                <Column title={words.t('customers.merge.stays')} customer={stays} />
                <Column title={words.t('customers.merge.goes')} customer={goes} />
              </div>
              <div className="bar">
                <Button onClick={() => setTurned(!turned)}>{words.t('customers.merge.turn')}</Button>
                {!otherId && <Button onClick={() => setChosen(null)}>{words.t('customers.merge.another')}</Button>}
              </div>
              <LineField label={words.t('customers.merge.reason')} value={reason} onType={setReason} />
            </>
          )}
        </Loaded>
      )}
    </SideDialog>
  );
}

function Choose({ not, onChoose }: { not: string; onChoose: (id: string) => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  const found = useCustomers(text.trim().length >= 2 ? { search: text.trim() } : {});
  const rows = found.data?.pages[0]?.rows.filter(({ id }) => id !== not).slice(0, 12) ?? [];
  return (
    <>
      <LineField
        label={words.t('customers.merge.find')}
        hint={words.t('customers.search.hint')}
        type="search"
        value={text}
        autoComplete="off"
        onType={setText}
      />
      <ul className="plain-list" aria-live="polite">
        {rows.map(({ id, name, company, email, phone }) => (
          <li key={id}>
            <button type="button" className="choose-customer" onClick={() => onChoose(id)}>
              <strong>{name ?? company ?? words.t('customers.nameless')}</strong>{' '}
              <span className="muted">{email ?? phone}</span>
            </button>
          </li>
        ))}
        {rows.length === 0 && <li className="muted">{words.t('customers.none-found')}</li>}
      </ul>
    </>
  );
}

function Column({ title, customer }: { title: string; customer: Customer }) {
  const words = useWords();
  const { counts, identities, addresses } = customer;
  return (
    <section>
      <h3 className="meta">{title}</h3>
      <p>
        <strong>{customer.name ?? words.t('customers.nameless')}</strong>
        {customer.company && <span className="muted"> {customer.company}</span>}
      </p>
      <ul className="plain-list">
        {identities.map(({ kind, value }) => (
          <li key={`${kind} ${value}`} className="long">
            {value}
          </li>
        ))}
        {addresses.slice(0, 3).map((address) => (
          <li key={JSON.stringify(address)} className="muted">
            {[address.street, address.postcode, address.city].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
      <p className="meta">
        {words.t('customers.row.orders', { count: counts.orders })} ·{' '}
        {words.t('customers.row.cases', { count: counts.cases })} · {words.t('customers.last')}{' '}
        <Moment at={customer.lastSeenAt} />
      </p>
    </section>
  );
}
