import type { CaseRow } from '../api/case-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { Marked } from './marked.tsx';

/** The second line of a row that a search found: in which field, and the words. Null when the row shows it anyway. */
export function FoundIn({ row }: { row: Pick<CaseRow, 'matched'> }) {
  const words = useWords();
  const elsewhere = row.matched.filter(({ field }) => field !== 'name' && field !== 'number').slice(0, 2);
  return elsewhere.map((match) => (
    <span key={`${match.field} ${match.text}`} className="found-in">
      <span className="found-field">{say(words, 'search.field', match.field)}</span> <Marked match={match} />
    </span>
  ));
}

export const isFoundElsewhere = (row: Pick<CaseRow, 'matched'>): boolean =>
  row.matched.some(({ field }) => field !== 'name' && field !== 'number');
