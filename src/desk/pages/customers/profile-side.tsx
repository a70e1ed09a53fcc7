import { useState } from 'react';

import { formatNip } from '../../../kit/nip.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { api } from '../api/client.ts';
import { useMay } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { CopiesSection } from './copies-section.tsx';
import { CustomerMarks } from './customer-marks.tsx';
import { useCustomerAct, type Customer } from './customer-queries.ts';

interface Of {
  customer: Customer;
}

/** Who they are: what the shop knows, by what names, and what colleagues should know. */
export function ProfileSide({ customer }: Of) {
  const words = useWords();
  const mayExport = useMay('export customers');
  return (
    <div className="profile-side">
      <section>
        <h2>{words.t('customers.value')}</h2>
        {customer.value.length === 0 && <p className="muted">{words.t('customers.value.none')}</p>}
        {customer.value.map(({ currency, orders, paid, refunded }) => (
          <p key={currency}>
            <strong className="figure">{words.money({ amount: paid - refunded, currency })}</strong>{' '}
            <span className="meta">
              {words.t('customers.value.of', {
                count: orders,
                paid: words.money({ amount: paid, currency }),
                refunded: words.money({ amount: refunded, currency }),
              })}
            </span>
          </p>
        ))}
      </section>
      <section>
        <h2>{words.t('customers.who')}</h2>
        <dl className="facts">
          <Line name={words.t('customers.field.name')}>{customer.name}</Line>
          <Line name={words.t('customers.field.company')}>{customer.company}</Line>
          <Line name="NIP">{customer.nip && <span className="figure">{formatNip(customer.nip)}</span>}</Line>
          <Line name={words.t('customers.field.capacity')}>{say(words, 'desk.capacity', customer.capacity)}</Line>
          <Line name={words.t('customers.field.locale')}>
            {customer.locale && words.t(`views.filter.locale.${customer.locale}`)}
          </Line>
        </dl>
      </section>
      <section>
        <h2>{words.t('customers.identities')}</h2>
        {customer.identities.length === 0 && <p className="muted">{words.t('customers.identities.none')}</p>}
        <ul className="plain-list">
          {customer.identities.map(({ kind, value }) => (
            <li key={`${kind} ${value}`}>
              <span className="meta">{say(words, 'customers.identity', kind)}</span>{' '}
              <span className="long">{value}</span>
            </li>
          ))}
        </ul>
      </section>
      {customer.flags.length > 0 && <Flags customer={customer} />}
      <Notes customer={customer} />
      {customer.addresses.length > 0 && (
        <section>
          <h2>{words.t('customers.addresses')}</h2>
          <ul className="plain-list">
            {customer.addresses.map((address) => (
              <li key={JSON.stringify(address)}>
                <span className="meta">{say(words, 'customers.address', address.kind)}</span>{' '}
                {[address.name, address.street, [address.postcode, address.city].filter(Boolean).join(' ')]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.t('customers.consents')}</h2>
        {customer.consents.length === 0 && <p className="muted">{words.t('customers.consents.none')}</p>}
        <ul className="plain-list">
          {customer.consents.map(({ id, kind, version, givenAt, withdrawnAt }) => (
            <li key={id}>
              {say(words, 'customers.consent', kind)} <span className="meta">({version})</span>{' '}
              <span className="meta">
                <Moment at={givenAt} />
                {withdrawnAt && (
                  <>
                    {' '}
                    · {words.t('customers.consent.withdrawn')} <Moment at={withdrawnAt} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {customer.merges.length > 0 && <Merges customer={customer} />}
      {mayExport && <CopiesSection customerId={customer.id} />}
    </div>
  );
}

const Line = ({ name, children }: { name: string; children: React.ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;

function Flags({ customer }: Of) {
  const words = useWords();
  const may = useMay('write customers');
  const act = useCustomerAct((flag: 'vip' | 'careful') => api.customers.unflag({ customerId: customer.id, flag }));
  return (
    <section>
      <h2>{words.t('customers.flags')}</h2>
      <ul className="plain-list">
        {customer.flags.map(({ flag, reason, byName, at }) => (
          <li key={flag}>
            <CustomerMarks flags={[flag]} /> {reason}
            <p className="meta">
              {byName} <Moment at={at} />{' '}
              {may && (
                <button type="button" className="linklike" onClick={() => act.run(flag)}>
                  {words.t('customers.unflag')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ProblemNote error={act.problem} />
    </section>
  );
}

function Notes({ customer }: Of) {
  const words = useWords();
  const may = useMay('write customers');
  const [body, setBody] = useState('');
  const note = useCustomerAct(
    (text: string) => api.customers.note({ customerId: customer.id, body: text }),
    () => setBody(''),
  );
  const remove = useCustomerAct((noteId: string) => api.customers.removeNote({ customerId: customer.id, noteId }));
  return (
    <section>
      <h2>{words.t('customers.notes')}</h2>
      <ul className="plain-list">
        {customer.notes.map(({ id, body: text, authorName, at }) => (
          <li key={id} className="customer-note">
            <p>{text}</p>
            <p className="meta">
              {authorName} <Moment at={at} />{' '}
              {may && (
                <button type="button" className="linklike" onClick={() => remove.run(id)}>
                  {words.t('customers.note.remove')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {may && !customer.restrictedAt && (
        <form
          className="customer-note-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (body.trim() && !note.busy) note.run(body.trim());
          }}
        >
          <label>
            <span className="spoken">{words.t('customers.note.new')}</span>
            <textarea
              className="native"
              rows={2}
              value={body}
              placeholder={words.t('customers.note.hint')}
              onChange={(event) => setBody(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                  event.currentTarget.form?.requestSubmit();
              }}
            />
          </label>
          <Button type="submit" busy={note.busy} disabledBecause={body.trim() ? null : words.t('customers.note.empty')}>
            {words.t('customers.note.add')}
          </Button>
        </form>
      )}
      <ProblemNote error={note.problem ?? remove.problem} />
    </section>
  );
}

function Merges({ customer }: Of) {
  const words = useWords();
  const may = useMay('merge customers');
  const act = useCustomerAct((mergeId: string) => api.customers.unmerge({ customerId: customer.id, mergeId }));
  return (
    <section>
      <h2>{words.t('customers.merges')}</h2>
      <ul className="plain-list">
        {customer.merges.map(({ id, name, reason, moved, byName, at }) => (
          <li key={id}>
            <strong>{name ?? words.t('customers.nameless')}</strong>{' '}
            <span className="meta">
              {words.t('customers.row.orders', { count: moved.orders })} ·{' '}
              {words.t('customers.row.cases', { count: moved.cases })}
            </span>
            {reason && <p>{reason}</p>}
            <p className="meta">
              {byName} <Moment at={at} />{' '}
              {may && (
                <button type="button" className="linklike" onClick={() => act.run(id)}>
                  {words.t('customers.unmerge')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ProblemNote error={act.problem} />
    </section>
  );
}
