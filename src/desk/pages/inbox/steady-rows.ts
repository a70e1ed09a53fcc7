import type { CaseRow } from '../api/case-queries.ts';

/** A list as it stands before somebody's eyes. */
export interface Steady {
  readonly name: string;
  readonly source: readonly CaseRow[];
  readonly rows: readonly CaseRow[];
  /** New rows above that wait until they are asked for. */
  readonly waiting: number;
}

export const nothingYet: Steady = { name: '', source: [], rows: [], waiting: 0 };

/**
 * The row under the cursor never moves by itself: while the list is watched, what arrives updates rows where
 * they are, the next page follows below, and new rows above wait. Another list, or one nobody watches, is
 * shown as it is.
 */
export function steady(before: Steady, source: readonly CaseRow[], name: string, watched: boolean): Steady {
  if (!watched || before.name !== name || before.rows.length === 0) return { name, source, rows: source, waiting: 0 };
  const fresh = new Map(source.map((row) => [row.id, row]));
  const shown = new Set(before.rows.map(({ id }) => id));
  const lastShown = source.findLastIndex(({ id }) => shown.has(id));
  const below = source.slice(lastShown + 1);
  const above = source.slice(0, lastShown + 1).filter(({ id }) => !shown.has(id));
  return {
    name,
    source,
    rows: [...before.rows.map((row) => fresh.get(row.id) ?? row), ...below],
    waiting: above.length,
  };
}
