import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useCustomer, useCustomerAct, useDuplicates, type Duplicate } from './customer-queries.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { PageHead } from './page-head.tsx';
import './customers.css';

/** Who may be one person, with why; a person says whether they are. */
export function DuplicatesPage() {
  const words = useWords();
  const may = useMay('merge customers');
  const query = useDuplicates();
  const [merging, setMerging] = useState<Duplicate | null>(null);
  const seek = useCustomerAct(() => api.customers.seekDuplicates());
  const apart = useCustomerAct(({ a, b }: Duplicate) => api.customers.tellApart({ customerId: a.id, otherId: b.id }));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const no = may ? null : words.t('customers.not-allowed');
  usePageTitle(words.t('customers.duplicates'));
  return (
    <div className="people">
      <PageHead title={words.t('customers.duplicates')}>
        <Button busy={seek.busy} disabledBecause={no} onClick={() => seek.run(undefined)}>
          {words.t('customers.duplicates.seek')}
        </Button>
      </PageHead>
      <p className="meta">
        <Link to="/customers">{words.t('customers.title')}</Link> · {words.t('customers.duplicates.about')}
      </p>
      <ProblemNote error={seek.problem ?? apart.problem} />
      <Loaded query={query} skeleton={<Skeleton height={240} />}>
        {rows.length === 0 && (
          <Emptiness title={words.t('customers.duplicates.none')}>
            <p className="muted">{words.t('customers.duplicates.none.why')}</p>
          </Emptiness>
        )}
        <ul className="duplicates">
          {rows.map((pair) => (
            <li key={`${pair.a.id} ${pair.b.id}`}>
              <p className="bar">
                {pair.reasons.map((reason) => (
                  <span key={reason} className="chip plain">
                    {say(words, 'customers.duplicate', reason)}
                  </span>
                ))}
              </p>
              <div className="compare">
                <Side of={pair.a} />
                <Side of={pair.b} />
              </div>
              <div className="bar">
                <Button look="primary" disabledBecause={no} onClick={() => setMerging(pair)}>
                  {words.t('customers.merge.do')}
                </Button>
                <Button disabledBecause={no} onClick={() => apart.run(pair)}>
                  {words.t('customers.duplicates.apart')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {words.t('customers.more')}
          </Button>
        )}
      </Loaded>
      {merging && <Merging pair={merging} onClose={() => setMerging(null)} />}
    </div>
  );
}

function Merging({ pair, onClose }: { pair: Duplicate; onClose: () => void }) {
  const { data } = useCustomer(pair.a.id);
  return data ? <MergeDialog customer={data} otherId={pair.b.id} onClose={onClose} /> : null;
}

function Side({ of }: { of: Duplicate['a'] }) {
  const words = useWords();
  return (
    <section>
      <p>
        <Link to="/customers/$customerId" params={{ customerId: of.id }}>
          <strong>{of.name ?? of.company ?? of.email ?? words.t('customers.nameless')}</strong>
        </Link>
        {of.company && of.name && <span className="muted"> {of.company}</span>}
      </p>
      <p className="muted long">{[of.email, of.phone].filter(Boolean).join(' · ')}</p>
      <p className="meta">
        {words.t('customers.row.orders', { count: of.orders })} · {words.t('customers.row.cases', { count: of.cases })}{' '}
        · {words.t('customers.since')} <Moment at={of.since} />
      </p>
    </section>
  );
}
