import { addDays, firstDay, lastDay, type Day } from '../kit/day.ts';
import type { Absence, AbsencePlan } from './absence.ts';
import type { Person } from './rota.ts';
import { standInFor, type Ending } from './stand-in.ts';

/** Days in a row on which the same person stands in. */
export interface CoverStretch {
  readonly from: Day;
  readonly to: Day;
  /** Null: whoever the channel of a case falls back to. */
  readonly staffId: string | null;
  readonly path: readonly string[];
  readonly end: Ending;
}

type Out = Pick<Absence, 'staffId' | 'substituteId' | 'firstDay' | 'lastDay'>;

/** Who stands in on which days, since substitutes have holidays too. Pure. */
export function coverTimeline(
  absence: Pick<AbsencePlan, 'substituteId' | 'firstDay' | 'lastDay'> & { readonly staffId: string },
  others: readonly Out[],
  people: readonly Pick<Person, 'id'>[],
): CoverStretch[] {
  const stretches: CoverStretch[] = [];
  for (const [from, to] of piecesOf(absence, others)) {
    const out = others.filter((each) => each.firstDay <= from && from <= each.lastDay);
    const away = [...out.filter(({ staffId }) => staffId !== absence.staffId), absence];
    const { staffId, path, end } = standInFor(absence.staffId, { people, away }, []);
    const before = stretches.at(-1);
    const fell = staffId === null && end === 'all-away' ? reasonOf(path, away, people) : end;
    if (before && before.staffId === staffId && before.path.join() === path.join())
      stretches[stretches.length - 1] = { ...before, to };
    else stretches.push({ from, to, staffId, path, end: fell });
  }
  return stretches;
}

/** Why the chain broke off: here nobody is known to fall back to, which is no reason. */
function reasonOf(
  path: readonly string[],
  away: readonly Pick<Out, 'staffId' | 'substituteId'>[],
  people: readonly Pick<Person, 'id'>[],
): Ending {
  const last = path.at(-1)!;
  if (!people.some(({ id }) => id === last)) return 'left';
  return away.find(({ staffId }) => staffId === last)?.substituteId ? 'cycle' : 'nobody';
}

/** The absence cut where somebody else leaves or comes back. */
function piecesOf(absence: Pick<Out, 'firstDay' | 'lastDay'>, others: readonly Out[]): [Day, Day][] {
  const cuts = others
    .flatMap((each) => [each.firstDay, addDays(each.lastDay, 1)])
    .filter((day) => absence.firstDay < day && day <= absence.lastDay);
  const starts = [...new Set([absence.firstDay, ...cuts])].sort();
  return starts.map((from, at) => {
    const next = starts[at + 1];
    return [lastDay(from, absence.firstDay), next ? addDays(next, -1) : firstDay(absence.lastDay)];
  });
}
