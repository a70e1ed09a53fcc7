import type { Away, Person } from './rota.ts';

/**
 * How it ended: `present` nobody had to stand in; `substitute` a substitute who is there; otherwise the fallback,
 * because nobody was named (`nobody`), the named one left the shop (`left`), or the substitutes name each other
 * (`cycle`); `all-away` nobody of the fallback is there either.
 */
export const endings = ['present', 'substitute', 'nobody', 'left', 'cycle', 'all-away'] as const;
export type Ending = (typeof endings)[number];

export interface StandIn {
  /** Null only when everybody is away. */
  readonly staffId: string | null;
  /** Whom the case passed on the way, beginning with whom it was for. */
  readonly path: readonly string[];
  readonly end: Ending;
}

interface Known {
  readonly people: readonly Pick<Person, 'id'>[];
  readonly away: readonly Pick<Away, 'staffId' | 'substituteId'>[];
}

/** Who looks after somebody's cases: their substitute, the substitute's substitute, and so on to somebody who is there. */
export function standInFor(staffId: string, { people, away }: Known, fallback: readonly string[]): StandIn {
  const works = (id: string) => people.some((person) => person.id === id);
  const absence = (id: string) => away.find((each) => each.staffId === id);
  const path = [staffId];
  let current = staffId;
  let end: Ending = 'present';
  for (;;) {
    const out = absence(current);
    if (works(current) && !out) return { staffId: current, path, end };
    const next = out?.substituteId ?? null;
    if (next === null) end = works(current) ? 'nobody' : 'left';
    else if (path.includes(next)) end = 'cycle';
    else {
      path.push(next);
      current = next;
      end = 'substitute';
      continue;
    }
    const there = fallback.find((id) => works(id) && !absence(id));
    return there ? { staffId: there, path: [...path, there], end } : { staffId: null, path, end: 'all-away' };
  }
}
