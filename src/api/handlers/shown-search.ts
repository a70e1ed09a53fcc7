import type { CaseRow } from '../../cases/list-cases.ts';
import type { SearchAnswer } from '../../cases/search-page.ts';

/** As the contract has it: the same, in arrays of its own. */
export const shownMatches = ({ matched }: CaseRow) =>
  matched.map(({ field, text, marks }) => ({
    field,
    text,
    marks: marks.map(([from, to]): [number, number] => [from, to]),
  }));

export const shownSearch = ({ unknown, nothing, mended, capped }: SearchAnswer) => ({
  unknown: [...unknown],
  nothing: nothing.map((each) => ({ ...each })),
  mended: mended.map(({ typed, meant }) => ({ typed, meant: [...meant] })),
  capped,
});
