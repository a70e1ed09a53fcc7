import type { UseInfiniteQueryResult } from '@tanstack/react-query';

import { money } from '../../../kit/money.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';
import type { PayoutReport } from './payout-queries.ts';

interface Props {
  readonly query: UseInfiniteQueryResult<{ pages: { rows: PayoutReport[] }[] }>;
}

/** Which reports were read, and all they held: also what is not kept row by row. */
export function PayoutReports({ query }: Props) {
  const words = useWords();
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="report-section bank-wide payouts-reports">
      <h2>{words.t('payouts.reports')}</h2>
      <ul className="bank-runs">
        {rows.map((report) => (
          <li key={report.id}>
            <div>
              <strong>{words.t(`payouts.operator.${report.operator}`)}</strong>{' '}
              {report.firstOn && report.lastOn && (
                <span>
                  {words.day(report.firstOn)} – {words.day(report.lastOn)}
                </span>
              )}
              <p className="meta">
                {report.fileName} · {words.t('payouts.reports.rows', { rows: report.rows })}
              </p>
              <p className="meta">
                {report.sums
                  .map(
                    ({ kind, currency, count, amount }) =>
                      `${words.t(`payouts.kind.${kind}`)}: ${currency && amount > 0 ? words.money(money(amount, currency)) : count}`,
                  )
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.t('payouts.more')}
        </Button>
      )}
    </section>
  );
}
