import { useNavigate, useSearch } from '@tanstack/react-router';

import { isDay } from '../../../kit/day.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { PeriodBar } from '../reports/period-bar.tsx';
import { readPeriod } from '../reports/report-period.ts';
import { TableFrame } from '../reports/table-frame.tsx';
import { CaseLink } from '../parts/case-link.tsx';
import { TableHeads } from '../parts/table-heads.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { BooksFrame, TableFiles } from './books-frame.tsx';
import { useReturns, type ReturnRow } from './book-queries.ts';

/** The register of returns and accepted complaints, as users of cash registers keep it. */
export function ReturnsPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read books');
  const navigate = useNavigate();
  const period = readPeriod(useSearch({ strict: false }), useToday());
  const returns = useReturns(period, may);
  const rows = returns.data?.pages.flatMap((page) => page.rows) ?? [];
  const file = (kind: string) => `/api/v1/reports/returns.${kind}?${new URLSearchParams({ shop: shopId, ...period })}`;
  return (
    <BooksFrame
      title={words.t('books.returns')}
      lead={words.t('books.returns.lead')}
      closed={may ? null : words.t('books.closed')}
      acts={
        <>
          <Button onClick={() => window.print()}>{words.t('books.print')}</Button>
          <TableFiles of={file} />
        </>
      }
    >
      <PeriodBar
        period={period}
        onChange={(next) => void navigate({ to: '/books/returns', search: next, replace: true })}
      />
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
    </BooksFrame>
  );
}

const heads = ['sold-on', 'proof', 'returned-on', 'goods', 'gross', 'tax', 'case'] as const;

function ReturnsTable({ rows }: { rows: readonly ReturnRow[] }) {
  const words = useWords();
  const day = (value: string | null) => (value && isDay(value) ? words.day(value) : '–');
  return (
    <table className="report-table books-table stacks">
      <TableHeads heads={heads} say={(head) => words.t(`books.head.${head}`)} figures={['gross', 'tax']} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nowrap" data-head={words.t('books.head.sold-on')}>
              {day(row.soldOn)}
            </td>
            <td data-head={words.t('books.head.proof')}>
              {row.proof ?? <span className="muted">{words.t('books.no-invoice')}</span>}
              <span className="meta">{row.orderNumber}</span>
            </td>
            <td className="nowrap" data-head={words.t('books.head.returned-on')}>
              {day(row.returnedOn)}
            </td>
            <td className="whole" data-head={words.t('books.head.goods')}>
              {row.goods.map(({ name, quantity }) => (quantity ? `${quantity} × ${name}` : name)).join(', ') || '–'}
            </td>
            <td className="figure" data-head={words.t('books.head.gross')}>
              {words.money({ amount: row.gross, currency: row.currency })}
            </td>
            <td className="figure" data-head={words.t('books.head.tax')}>
              {row.tax === null ? (
                <span className="muted">{words.t('books.rate-unknown')}</span>
              ) : (
                words.money({ amount: row.tax, currency: row.currency })
              )}
            </td>
            <th scope="row">
              <CaseLink caseId={row.caseId} number={row.caseNumber} />
              <span className="meta">{words.t(`cases.procedure.${row.procedure}`)}</span>
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
