import { operators } from '../../../cases/search-operators.ts';
import type { CasePage } from '../api/case-queries.ts';
import { useWords } from '../words/words-context.tsx';

/** What a search was taken for, where that is not what was typed. */
export function SearchNotes({ search }: { search: CasePage['search'] | undefined }) {
  const words = useWords();
  if (!search) return null;
  const { unknown, nothing, mended, capped } = search;
  const notes = [
    ...mended.map(({ typed, meant }) => words.t('search.note.mended', { typed, meant: words.list(meant) })),
    ...unknown.map((text) => words.t('search.note.unknown', { text })),
    ...nothing.map(({ operator, value }) =>
      words.t('search.note.nothing', { text: `${operators[operator][words.locale][0]}:${value}` }),
    ),
    ...(capped ? [words.t('search.note.capped')] : []),
  ];
  return (
    <div role="status" className="search-notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
