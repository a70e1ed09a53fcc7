import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { useOffer } from '../shell/acts.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useWords } from '../words/words-context.tsx';
import { CustomerMarks } from './customer-marks.tsx';
import { useCustomer, type Customer } from './customer-queries.ts';
import { DescribeDialog } from './describe-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { FlagDialog } from './flag-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PageHead } from './page-head.tsx';
import { ProfileSide } from './profile-side.tsx';
import { ProfileTabs } from './profile-tabs.tsx';
import './customers.css';

export function CustomerPage() {
  const { customerId } = useParams({ strict: false });
  const words = useWords();
  const query = useCustomer(customerId ?? null);
  return (
    <div className="people">
      {!query.data && query.error && <PageHead title={words.t('customers.title')} />}
      <Loaded query={query} skeleton={<Skeleton height={420} />}>
        {query.data && <Profile key={query.data.id} customer={query.data} />}
      </Loaded>
    </div>
  );
}

type Dialog = 'describe' | 'flag' | 'merge' | 'erase';

function Profile({ customer }: { customer: Customer }) {
  const words = useWords();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [mayWrite, mayMerge, mayErase] = [
    useMay('write customers'),
    useMay('merge customers'),
    useMay('erase customers'),
  ];
  const name = customer.name ?? customer.company ?? customer.identities[0]?.value ?? words.t('customers.nameless');
  usePageTitle(name);
  const forgotten = customer.restrictedAt ? words.t('customers.restricted.no') : null;
  const why = (may: boolean) => (may ? forgotten : words.t('customers.not-allowed'));
  const acts = [
    { id: 'describe', label: words.t('customers.describe'), key: 'd', disabledBecause: why(mayWrite) },
    { id: 'flag', label: words.t('customers.flag-do'), key: 'f', disabledBecause: why(mayWrite) },
    { id: 'merge', label: words.t('customers.merge'), key: 'm', disabledBecause: why(mayMerge) },
    {
      id: 'erase',
      label: words.t('customers.erase'),
      disabledBecause: mayErase ? null : words.t('customers.not-allowed'),
    },
  ] as const;
  const open = (id: Dialog) => {
    if (acts.find((act) => act.id === id)?.disabledBecause === null) setDialog(id);
  };
  useShortcuts({
    d: () => open('describe'),
    f: () => open('flag'),
    m: () => open('merge'),
    u: () => void navigate({ to: '/customers' }),
  });
  useOffer(acts.map((act) => ({ ...act, run: () => setDialog(act.id) })));
  const close = () => setDialog(null);

  return (
    <>
      <PageHead title={name}>
        <CustomerMarks flags={customer.flags.map(({ flag }) => flag)} />
        {acts.map(({ id, label, disabledBecause }) => (
          <Button key={id} disabledBecause={disabledBecause} onClick={() => setDialog(id)}>
            {label}
          </Button>
        ))}
      </PageHead>
      <p className="meta">
        <Link to="/customers">{words.t('customers.title')}</Link> · {words.t('customers.since')}{' '}
        <Moment at={customer.firstSeenAt} /> · {words.t('customers.last')} <Moment at={customer.lastSeenAt} />
      </p>
      {customer.restrictedAt && (
        <div className="note warn">
          <p className="body">{words.t(customer.erasedAt ? 'customers.erased' : 'customers.restricted')}</p>
        </div>
      )}
      <div className="profile">
        <ProfileSide customer={customer} />
        <ProfileTabs customer={customer} />
      </div>
      {dialog === 'describe' && <DescribeDialog customer={customer} onClose={close} />}
      {dialog === 'flag' && <FlagDialog customer={customer} onClose={close} />}
      {dialog === 'merge' && <MergeDialog customer={customer} onClose={close} />}
      {dialog === 'erase' && <EraseDialog customer={customer} onClose={close} />}
    </>
  );
}
