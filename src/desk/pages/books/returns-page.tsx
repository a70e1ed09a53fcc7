import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { isDay } from '../../../kit/day.ts';
import { BackIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { PeriodBar } from '../reports/period-bar.tsx';
import { readPeriod } from '../reports/report-period.ts';
import { TableFrame } from '../reports/table-frame.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useReturns, type ReturnRow } from './book-queries.ts';
import '../reports/reports.css';
import './books.css';

/** The register of returns and accepted complaints, as users of cash registers keep it. */
export function ReturnsPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read books');
  const navigate = useNavigate();
  const period = readPeriod(useSearch({ strict: false }), useToday());
  const returns = useReturns(period, may);
  const rows = returns.data?.pages.flatMap((page) => page.rows) ?? [];
  usePageTitle(words.t('books.returns'));
  const file = (kind: string) => `/api/v1/reports/returns.${kind}?${new URLSearchParams({ shop: shopId, ...period })}`;
  if (!may)
    return (
      <div className="report">
        <Emptiness title={words.t('books.closed')}>
          <p>{words.t('desk.reason.not-allowed')}</p>
        </Emptiness>
      </div>
    );
  return (
    <div className="report books">
      <header className="report-head">
        <Link to="/books" search={{}} className="button quiet icon" aria-label={words.t('books.back')}>
          <BackIcon />
        </Link>
        <h1>{words.t('books.returns')}</h1>
        <span className="push" />
        <Button onClick={() => window.print()}>{words.t('books.print')}</Button>
        {(['csv', 'xlsx'] as const).map((kind) => (
          <a key={kind} className="button" href={file(kind)} download>
            {words.t(`books.${kind}`)}
          </a>
        ))}
      </header>
      <PeriodBar
        period={period}
        onChange={(next) => void navigate({ to: '/books/returns', search: next, replace: true })}
      />
      <p className="muted report-lead">{words.t('books.returns.lead')}</p>
      <Loaded query={returns} skeleton={<Skeleton height={320} />}>
        {rows.length === 0 ? (
          <Emptiness title={words.t('books.returns.none')}>
            <p>{words.t('books.returns.none.lead')}</p>
          </Emptiness>
        ) : (
          <TableFrame name={words.t('books.returns')}>
            <ReturnsTable rows={rows} />
          </TableFrame>
        )}
        {returns.hasNextPage && (
          <Button busy={returns.isFetchingNextPage} onClick={() => void returns.fetchNextPage()}>
            {words.t('books.more')}
          </Button>
        )}
      </Loaded>
    </div>
  );
}

const heads = ['sold-on', 'proof', 'returned-on', 'goods', 'gross', 'tax', 'case'] as const;

function ReturnsTable({ rows }: { rows: readonly ReturnRow[] }) {
  const words = useWords();
  const day = (value: string | null) => (value && isDay(value) ? words.day(value) : '–');
  return (
    <table className="report-table books-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'gross' || head === 'tax' ? 'figure' : undefined}>
              {words.t(`books.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nowrap">{day(row.soldOn)}</td>
            <td>
              {row.proof ?? <span className="muted">{words.t('books.no-invoice')}</span>}
              <span className="meta">{row.orderNumber}</span>
            </td>
            <td className="nowrap">{day(row.returnedOn)}</td>
            <td>
              {row.goods.map(({ name, quantity }) => (quantity ? `${quantity} × ${name}` : name)).join(', ') || '–'}
            </td>
            <td className="figure">{words.money({ amount: row.gross, currency: row.currency })}</td>
            <td className="figure">
              {row.tax === null ? (
                <span className="muted">{words.t('books.rate-unknown')}</span>
              ) : (
                words.money({ amount: row.tax, currency: row.currency })
              )}
            </td>
            <th scope="row">
              <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{}}>
                {row.caseNumber}
              </Link>
              <span className="meta">{words.t(`cases.procedure.${row.procedure}`)}</span>
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
