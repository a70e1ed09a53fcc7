import type { TeamReport } from './report-queries.ts';
import { say } from '../words/say.ts';
import { TableFrame } from './table-frame.tsx';
import { useWords } from '../words/words-context.tsx';

/** Which acts were done in time: what the law wants first, then what the shop promised. */
export function ClocksKeptSection({ clocks }: { clocks: TeamReport['clocks'] }) {
  const words = useWords();
  return (
    <section className="report-section" aria-labelledby="report-clocks">
      <h2 id="report-clocks">{words.t('reports.clocks')}</h2>
      {clocks.length === 0 ? (
        <p className="muted">{words.t('reports.clocks.none')}</p>
      ) : (
        <TableFrame name={words.t('reports.clocks')}>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{words.t('reports.clock')}</th>
                <th scope="col" className="figure">
                  {words.t('reports.clocks.met')}
                </th>
                <th scope="col" className="figure">
                  {words.t('reports.clocks.breached')}
                </th>
                <th scope="col" className="figure">
                  {words.t('reports.clocks.share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {clocks.map(({ rule, class: kind, met, breached }) => (
                <tr key={rule}>
                  <th scope="row">
                    {say(words, 'law.rule', rule)} <span className="meta">{say(words, 'desk.clock-class', kind)}</span>
                  </th>
                  <td className="figure">{words.number(met)}</td>
                  <td className={breached ? 'figure bad' : 'figure'}>{words.number(breached)}</td>
                  <td className="figure">{Math.round((met / Math.max(1, met + breached)) * 100)}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
