import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

import { FileIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import { fileUrl, thumbnailUrl } from '../case/file-address.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { ProcedureChip } from '../parts/procedure-chip.tsx';
import { Loaded } from '../parts/states.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { customersKey, type Customer } from './customer-queries.ts';
import { sum } from '../parts/sum.ts';

const tabs = ['cases', 'orders', 'messages', 'files'] as const;
type Tab = (typeof tabs)[number];

/** What happened between them and the shop, each kind a list of its own, with pages. */
export function ProfileTabs({ customer }: { customer: Customer }) {
  const words = useWords();
  const id = useId();
  const [tab, setTab] = useState<Tab>('cases');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]!;
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  const List = { cases: Cases, orders: Orders, messages: Messages, files: Files }[tab];
  return (
    <div className="profile-tabs">
      <div
        role="tablist"
        tabIndex={-1}
        aria-label={words.t('customers.tabs')}
        className="tab-row"
        onKeyDown={onKeyDown}
      >
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            data-tab={each}
            id={`${id}-${each}`}
            aria-selected={each === tab}
            aria-controls={`${id}-panel`}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {say(words, 'customers.tab', each)} <span className="figure muted">{customer.counts[each]}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <List key={tab} customerId={customer.id} />
      </div>
    </div>
  );
}

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

function usePages<Row>(customerId: string, tab: Tab, ask: (after?: string) => Promise<Page<Row>>) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: customersKey(shopId, customerId, tab),
    queryFn: ({ pageParam }) => ask(pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

function Listed<Row extends { id: string }>({
  query,
  empty,
  children,
}: {
  query: ReturnType<typeof usePages<Row>>;
  empty: string;
  children: (row: Row) => ReactNode;
}) {
  const words = useWords();
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Loaded query={query}>
      {rows.length === 0 && <p className="muted profile-none">{empty}</p>}
      <ul className="profile-list">
        {rows.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.t('customers.more')}
        </Button>
      )}
    </Loaded>
  );
}

const onPage = (after?: string) => ({ limit: 30, ...(after && { after }) });

function Cases({ customerId }: { customerId: string }) {
  const words = useWords();
  const query = usePages(customerId, 'cases', (after) => api.cases.list({ customerId, view: 'all', ...onPage(after) }));
  return (
    <Listed query={query} empty={words.t('customers.cases.none')}>
      {(row) => (
        <>
          <p className="bar">
            <Link to="/cases/$caseId" params={{ caseId: row.id }} className="figure">
              {row.number}
            </Link>
            <ProcedureChip procedure={row.procedure} />
            <span className="meta">{say(words, 'cases.stage', row.stage)}</span>
            <span className="meta push">
              <Moment at={row.openedAt} />
            </span>
          </p>
          <p className="muted">{row.summary}</p>
        </>
      )}
    </Listed>
  );
}

function Orders({ customerId }: { customerId: string }) {
  const words = useWords();
  const query = usePages(customerId, 'orders', (after) => api.orders.list({ customerId, ...onPage(after) }));
  return (
    <Listed query={query} empty={words.t('customers.orders.none')}>
      {(row) => (
        <p className="bar">
          <strong className="figure">{row.number}</strong>
          <span className="meta">{words.t('customers.order.items', { count: row.items })}</span>
          {row.cancelledAt && <span className="meta warn">{words.t('customers.order.cancelled')}</span>}
          <span className="figure push">{sum(words, row.totalPaid, row.currency)}</span>
          <span className="meta">
            <Moment at={row.placedAt} />
          </span>
        </p>
      )}
    </Listed>
  );
}

function Messages({ customerId }: { customerId: string }) {
  const words = useWords();
  const query = usePages(customerId, 'messages', (after) => api.customers.messages({ customerId, ...onPage(after) }));
  return (
    <Listed query={query} empty={words.t('customers.messages.none')}>
      {(row) => (
        <>
          <p className="bar">
            <strong>{row.authorName ?? say(words, 'customers.author', row.authorKind)}</strong>
            <span className="meta">{say(words, 'customers.message', row.kind)}</span>
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className="figure push">
              {row.number}
            </Link>
            <span className="meta">
              <Moment at={row.at} />
            </span>
          </p>
          <p className="profile-said">{row.body}</p>
        </>
      )}
    </Listed>
  );
}

function Files({ customerId }: { customerId: string }) {
  const words = useWords();
  const { shopId } = useSeat();
  const query = usePages(customerId, 'files', (after) => api.customers.files({ customerId, ...onPage(after) }));
  return (
    <Listed query={query} empty={words.t('customers.files.none')}>
      {(row) => (
        <p className="bar">
          {row.hasThumbnail ? (
            <img src={thumbnailUrl(shopId, row.id)} alt="" width={40} height={40} loading="lazy" />
          ) : (
            <FileIcon />
          )}
          <a href={fileUrl(shopId, row.id)} target="_blank" rel="noreferrer" className="long">
            {row.name}
          </a>
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className="figure push">
            {row.number}
          </Link>
          <span className="meta">
            <Moment at={row.addedAt} />
          </span>
        </p>
      )}
    </Listed>
  );
}
