import type { TeamReport } from './report-queries.ts';
import { TableFrame } from './table-frame.tsx';
import { useWords } from '../words/words-context.tsx';
import { sayDuration } from './say-duration.ts';

const columns = ['answered', 'decided', 'closed', 'cases'] as const;

/** What each person did in the period, and how long they worked on it. */
export function PeopleSection({ people }: { people: TeamReport['people'] }) {
  const words = useWords();
  return (
    <section className="report-section" aria-labelledby="report-people">
      <h2 id="report-people">{words.t('reports.people')}</h2>
      {people.length === 0 ? (
        <p className="muted">{words.t('reports.people.none')}</p>
      ) : (
        <TableFrame name={words.t('reports.people')}>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{words.t('reports.person')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className="figure">
                    {words.t(`reports.people.${column}`)}
                  </th>
                ))}
                <th scope="col" className="figure">
                  {words.t('reports.people.time')}
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.staffId}>
                  <th scope="row">{person.name}</th>
                  {columns.map((column) => (
                    <td key={column} className="figure">
                      {words.number(person[column])}
                    </td>
                  ))}
                  <td className="figure">{sayDuration(words, person.seconds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
