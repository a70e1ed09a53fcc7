import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useMay, useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { readAuditSearch, type AuditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import './audit.css';

/** Who changed what and who took data out. What is asked for stands in the address; prints as a list. */
export function AuditPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read audit');
  const navigate = useNavigate();
  const search = readAuditSearch(useSearch({ strict: false }));
  const filtered = Object.keys(search).length > 0;
  const ask = (next: AuditSearch) => void navigate({ to: '/settings/audit', search: next, replace: true });
  const log = useInfiniteQuery({
    queryKey: shopKey(shopId, 'audit', search),
    queryFn: ({ pageParam }) => api.audit.list({ ...search, ...(pageParam && { after: pageParam }), limit: 50 }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: may,
  });
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? [];
  const csv = `/api/v1/audit.csv?${new URLSearchParams({ shop: shopId, ...search })}`;
  if (!may)
    return (
      <>
        <SectionHead title={words.t('settings.section.audit')} />
        <Emptiness title={words.t('audit.closed')}>
          <p>{words.t('desk.reason.not-allowed')}</p>
        </Emptiness>
      </>
    );
  return (
    <>
      <SectionHead title={words.t('settings.section.audit')} lead={words.t('audit.lead')}>
        <Button className="audit-act" onClick={() => window.print()}>
          {words.t('audit.print')}
        </Button>
        <a className="button audit-act" href={csv} download>
          {words.t('desk.list.csv')}
        </a>
      </SectionHead>
      <AuditFilters search={search} onAsk={ask} />
      <Loaded query={log} skeleton={<FormSkeleton />}>
        {rows.length === 0 ? (
          <Emptiness title={words.t('audit.none')}>
            <p>{words.t(filtered ? 'audit.none.filtered' : 'audit.none.lead')}</p>
            {filtered && <Button onClick={() => ask({})}>{words.t('audit.clear')}</Button>}
          </Emptiness>
        ) : (
          <AuditTable rows={rows} />
        )}
        {log.hasNextPage && (
          <div className="audit-act">
            <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {words.t('audit.more')}
            </Button>
          </div>
        )}
      </Loaded>
    </>
  );
}
