import type { CaseRow } from '../api/case-queries.ts';

export type Match = CaseRow['matched'][number];

/** A text with what was found in it. The marks are places, so nothing in the text is ever markup. */
export function Marked({ match: { text, marks } }: { match: Pick<Match, 'text' | 'marks'> }) {
  const parts = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

export const matchIn = (row: Pick<CaseRow, 'matched'>, field: Match['field']): Match | undefined =>
  row.matched.find((match) => match.field === field);
