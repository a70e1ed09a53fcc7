import { Link } from '@tanstack/react-router';

import { ages } from '../../../analytics/ages.ts';
import type { TeamReport } from './report-queries.ts';
import { say } from '../words/say.ts';
import { TableFrame } from './table-frame.tsx';
import { useWords } from '../words/words-context.tsx';

/** Open cases by road and age: a table, and a bar under each column's sum. */
export function OpenSection({ open }: { open: TeamReport['open'] }) {
  const words = useWords();
  const procedures = [...new Set(open.map(({ procedure }) => procedure))];
  const count = (wanted: (row: TeamReport['open'][number]) => boolean) =>
    open.filter(wanted).reduce((sum, row) => sum + row.count, 0);
  const sums = ages.map(({ age }) => count((row) => row.age === age));
  const most = Math.max(1, ...sums);
  return (
    <section className="report-section" aria-labelledby="report-open">
      <h2 id="report-open">{words.t('reports.open')}</h2>
      {procedures.length === 0 ? (
        <p className="muted">{words.t('reports.open.none')}</p>
      ) : (
        <TableFrame name={words.t('reports.open')}>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{words.t('desk.axis.procedure')}</th>
                {ages.map(({ age }) => (
                  <th key={age} scope="col" className="figure">
                    {words.t(`reports.age.${age}`)}
                  </th>
                ))}
                <th scope="col" className="figure">
                  {words.t('reports.sum')}
                </th>
              </tr>
            </thead>
            <tbody>
              {procedures.map((procedure) => (
                <tr key={procedure}>
                  <th scope="row">
                    <Link to="/inbox" search={{ procedure: [procedure] }}>
                      {say(words, 'cases.procedure', procedure)}
                    </Link>
                  </th>
                  {ages.map(({ age }) => (
                    <td key={age} className="figure">
                      {words.number(count((row) => row.procedure === procedure && row.age === age))}
                    </td>
                  ))}
                  <td className="figure">{words.number(count((row) => row.procedure === procedure))}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.t('reports.sum')}</th>
                {sums.map((sum, at) => (
                  <td key={ages[at]!.age} className="figure">
                    {words.number(sum)}
                    <span className="report-bar" style={{ inlineSize: `${(sum / most) * 100}%` }} aria-hidden="true" />
                  </td>
                ))}
                <td className="figure">{words.number(count(() => true))}</td>
              </tr>
            </tfoot>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
