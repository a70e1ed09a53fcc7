import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { BooksFrame, TableFiles } from '../books/books-frame.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { TableFrame } from '../reports/table-frame.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { PayoutFilters } from './payout-filters.tsx';
import { PayoutReports } from './payout-reports.tsx';
import { PayoutRows } from './payout-rows.tsx';
import { PayoutSums } from './payout-sums.tsx';
import { usePayoutLines, usePayoutReports } from './payout-queries.ts';
import type { PayoutSearch } from './payout-search.ts';
import { ReportDialog } from './report-dialog.tsx';
import '../bank/bank.css';
import './payouts.css';

/** What operators say of the money they moved: what agrees, and what somebody looks at. */
export function PayoutsPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read books');
  const denied = words.t('desk.reason.not-allowed');
  const keep = useMay('keep books') ? null : denied;
  const navigate = useNavigate();
  const filters: PayoutSearch = useSearch({ strict: false });
  const lines = usePayoutLines(filters, may);
  const reports = usePayoutReports(may);
  const [importing, setImporting] = useState(false);
  const rows = lines.data?.pages.flatMap((page) => page.rows) ?? [];
  const isFirst = reports.data?.pages[0]?.rows.length === 0;
  const change = (search: PayoutSearch) => void navigate({ to: '/books/payouts', search, replace: true });
  const file = (kind: string) =>
    `/api/v1/payout-lines.${kind}?${new URLSearchParams({ shop: shopId, ...(filters as Record<string, string>) })}`;
  return (
    <BooksFrame
      title={words.t('payouts.title')}
      lead={words.t('payouts.lead')}
      closed={may ? null : words.t('payouts.closed')}
      acts={
        <>
          <Button disabledBecause={keep} onClick={() => setImporting(true)}>
            {words.t('payouts.import')}
          </Button>
          <TableFiles of={file} />
        </>
      }
    >
      {isFirst ? (
        <Emptiness title={words.t('payouts.none.reports')}>
          <p>{words.t('payouts.none.reports.lead')}</p>
          <Button look="primary" disabledBecause={keep} onClick={() => setImporting(true)}>
            {words.t('payouts.import')}
          </Button>
        </Emptiness>
      ) : (
        <>
          <PayoutFilters filters={filters} onChange={change} />
          <PayoutSums filters={filters} />
          <Loaded query={lines} skeleton={<Skeleton height={320} />}>
            {rows.length === 0 ? (
              <Emptiness title={words.t(filters.state ? 'payouts.none' : 'payouts.none.open')}>
                <p>{words.t(filters.state ? 'payouts.none.lead' : 'payouts.none.open.lead')}</p>
              </Emptiness>
            ) : (
              <TableFrame name={words.t('payouts.title')}>
                <PayoutRows rows={rows} locked={keep} />
              </TableFrame>
            )}
            {lines.hasNextPage && (
              <Button busy={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
                {words.t('payouts.more')}
              </Button>
            )}
          </Loaded>
          <PayoutReports query={reports} />
        </>
      )}
      {importing && <ReportDialog onClose={() => setImporting(false)} />}
    </BooksFrame>
  );
}
