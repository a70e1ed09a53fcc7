import { Link } from '@tanstack/react-router';

import { useEarlierCases, type CaseDetail } from '../../api/case-queries.ts';
import { ProcedureChip } from '../../parts/procedure-chip.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';

/** Other cases of the same buyer, or about the same order. */
export function EarlierSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { data } = useEarlierCases(kase);
  if (!data?.length) return null;
  return (
    <section>
      <h2>{words.t('desk.earlier')}</h2>
      <ul className="earlier">
        {data.map((row) => (
          <li key={row.id}>
            <Link to="/cases/$caseId" params={{ caseId: row.id }} search={(search) => search}>
              <span className="figure">{row.number}</span>
            </Link>{' '}
            <ProcedureChip procedure={row.procedure} />{' '}
            <span className="meta">{say(words, 'cases.stage', row.stage)}</span>
            <p className="meta">{row.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
