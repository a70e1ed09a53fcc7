import type { Day } from '../kit/day.ts';

export const newCasesGo = ['substitute', 'others'] as const;
export const openCasesGo = ['all', 'due', 'stay'] as const;
export const handOverTimes = ['now', 'start'] as const;
export const repliesGo = ['move', 'stay'] as const;

/** What happens to somebody's cases while they are away. */
export interface AbsencePlan {
  readonly firstDay: Day;
  /** The last day away: they are back the day after. */
  readonly lastDay: Day;
  /** Null: whoever the channel falls back to. */
  readonly substituteId: string | null;
  /** To the substitute, or to the rest of the group a rule names. */
  readonly newCases: (typeof newCasesGo)[number];
  /** Those with a clock that runs out before the return are `due`. */
  readonly openCases: (typeof openCasesGo)[number];
  readonly handOver: (typeof handOverTimes)[number];
  /** An answer of the buyer moves a case that stayed. */
  readonly replies: (typeof repliesGo)[number];
  readonly comesBack: boolean;
}

export interface Absence extends AbsencePlan {
  readonly id: string;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly createdBy: string | null;
  readonly startedAt: Date | null;
  /** Back early, or not away at all. */
  readonly calledOffAt: Date | null;
  /** Over, and the cases are back. */
  readonly endedAt: Date | null;
}

export type AbsenceState = 'planned' | 'running' | 'over';

type Times = Pick<Absence, 'startsAt' | 'endsAt' | 'calledOffAt'>;

/** By the times, not by the sweep: a late sweep gives nobody a case who is away. */
export const stateOf = (absence: Times, at: Date): AbsenceState =>
  absence.calledOffAt !== null || absence.endsAt <= at ? 'over' : absence.startsAt <= at ? 'running' : 'planned';

/** Whether a case of theirs changes hands with the absence. */
export const handsOver = (
  { openCases, endsAt }: Pick<Absence, 'openCases' | 'endsAt'>,
  kase: { readonly nextClockAt: Date | null },
): boolean => openCases === 'all' || (openCases === 'due' && kase.nextClockAt !== null && kase.nextClockAt < endsAt);

export type AbsenceRefusal = 'absence-overlaps' | 'absence-is-past' | 'absence-is-over';

/** Why somebody cannot be away then, or null. */
export function refusalOfAbsence(
  plan: Pick<AbsencePlan, 'firstDay' | 'lastDay'>,
  today: Day,
  others: readonly Pick<Absence, 'firstDay' | 'lastDay'>[],
): AbsenceRefusal | null {
  if (plan.lastDay < today) return 'absence-is-past';
  return others.some(({ firstDay, lastDay }) => firstDay <= plan.lastDay && plan.firstDay <= lastDay)
    ? 'absence-overlaps'
    : null;
}
