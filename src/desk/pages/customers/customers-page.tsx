import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { SearchIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { CustomerMarks } from './customer-marks.tsx';
import { useCustomers, type CustomerRow } from './customer-queries.ts';
import { PageHead } from './page-head.tsx';
import './customers.css';

const route = getRouteApi('/shell/customers');

/** Everybody the shop has had to do with, newest first, found by any name they are known by. */
export function CustomersPage() {
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useCustomers(search);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search.search ?? '');
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  usePageTitle(words.t('customers.title'));

  useEffect(() => {
    if (text.trim() === (search.search ?? '')) return;
    const timer = setTimeout(
      () => void navigate({ search: { ...search, search: text.trim() || undefined }, replace: true }),
      250,
    );
    return () => clearTimeout(timer);
  }, [text, search, navigate]);

  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a.customer-row') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, at + (at === -1 && by < 0 ? 1 : by)))]?.focus();
  };
  useShortcuts({ j: () => step(1), k: () => step(-1), '/': () => field.current?.focus() });

  return (
    <div className="people">
      <PageHead title={words.t('customers.title')}>
        <Link to="/customers/duplicates" className="button">
          {words.t('customers.duplicates')}
        </Link>
      </PageHead>
      <div className="bar customers-tools">
        <label className="search-field">
          <SearchIcon />
          <span className="spoken">{words.t('customers.search')}</span>
          <input
            ref={field}
            type="search"
            value={text}
            placeholder={words.t('customers.search.hint')}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        </label>
        {(['vip', 'careful'] as const).map((flag) => (
          <Button
            key={flag}
            aria-pressed={search.mark === flag}
            className={search.mark === flag ? 'pressed' : ''}
            onClick={() => void navigate({ search: { ...search, mark: search.mark === flag ? undefined : flag } })}
          >
            {say(words, 'customers.flag', flag)}
          </Button>
        ))}
      </div>
      <Loaded query={query} skeleton={<Skeleton height={320} />}>
        <div ref={list} className="customer-list">
          {rows.length === 0 ? (
            <Emptiness title={words.t(search.search || search.mark ? 'customers.none-found' : 'customers.none')}>
              <p className="muted">
                {words.t(search.search || search.mark ? 'customers.none-found.why' : 'customers.none.why')}
              </p>
            </Emptiness>
          ) : (
            <ul aria-label={words.t('customers.title')}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
          )}
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {words.t('customers.more')}
            </Button>
          )}
        </div>
      </Loaded>
    </div>
  );
}

function Row({ row }: { row: CustomerRow }) {
  const words = useWords();
  return (
    <Link to="/customers/$customerId" params={{ customerId: row.id }} className="customer-row">
      <span className="customer-who">
        <strong>{row.name ?? row.company ?? row.email ?? words.t('customers.nameless')}</strong>
        {row.company && row.name && <span className="muted">{row.company}</span>}
        <CustomerMarks flags={row.flags} />
      </span>
      <span className="customer-reach muted">{row.email ?? row.phone ?? '–'}</span>
      <span className="customer-sums meta">
        {words.t('customers.row.orders', { count: row.orders })} ·{' '}
        {words.t('customers.row.cases', { count: row.cases })}
        {row.openCases > 0 && (
          <span className="warn"> · {words.t('customers.row.open', { count: row.openCases })}</span>
        )}
      </span>
      <span className="meta customer-seen">
        <Moment at={row.lastSeenAt} />
      </span>
    </Link>
  );
}
