import { money } from '../../../kit/money.ts';
import { Loaded } from '../parts/states.tsx';
import { TableFrame } from '../reports/table-frame.tsx';
import { useWords } from '../words/words-context.tsx';
import { useClaimSums } from './claim-queries.ts';

/** What a year came to, kind by kind; currencies are never added up. */
export function ClaimSums({ year }: { year: number }) {
  const words = useWords();
  const query = useClaimSums(year, true);
  const rows = query.data ?? [];
  if (query.data && rows.length === 0) return null;
  const title = words.t('recovery.sums', { year: String(year) });
  return (
    <section className="claim-sums" aria-label={title}>
      <h2>{title}</h2>
      <Loaded query={query}>
        <TableFrame name={title}>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{words.t('recovery.kind')}</th>
                {(['count', 'claimed', 'awaited', 'paid', 'lost'] as const).map((head) => (
                  <th key={head} scope="col" className="figure">
                    {words.t(`recovery.sum.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.kind} ${row.currency}`}>
                  <th scope="row">{words.t(`recovery.kind.${row.kind}`)}</th>
                  <td className="figure">{row.count}</td>
                  {(['claimed', 'awaited', 'paid', 'lost'] as const).map((sum) => (
                    <td key={sum} className="figure">
                      {words.money(money(row[sum], row.currency))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Loaded>
    </section>
  );
}
