import { isDay } from '../../../../kit/day.ts';
import type { FieldProblem } from '../../../../kit/refusal.ts';
import {
  answerTerms,
  hoursTerms,
  remedyTerms,
  type AnswerTerms,
  type HoursTerms,
  type PromiseTarget,
  type RemedyTerms,
  type WholeTerms,
} from '../../../../law/promise-terms.ts';
import { procedures, type Procedure } from '../../../../law/vocabulary.ts';

export const weekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;
const sides = ['first', 'next'] as const;

/** As typed: hours of a day as '08:00–12:00, 13:00–17:00', days as a list, a target as hours and how they are counted. */
export type PromiseDraft = Readonly<Record<'ownHours' | 'ownAnswers' | 'ownRemedies', boolean>> &
  Readonly<Record<Typed, string>>;
/** Which parts a channel has of its own. */
export type OwnParts = Readonly<Record<'hours' | 'answers' | 'remedies', boolean>>;
type Side = (typeof sides)[number];
type Typed =
  'holidays' | 'closed' | 'days' | `week.${(typeof weekdays)[number]}` | `${Side}.${'hours' | 'counted' | Procedure}`;

export function draftOf({ hours, answers, remedies }: WholeTerms, own: OwnParts): PromiseDraft {
  const days = weekdays.map(
    (day) => [`week.${day}`, hours.week[Number(day)]!.map(({ from, to }) => `${from}–${to}`).join(', ')] as const,
  );
  const promised = sides.flatMap((side) => [
    [`${side}.hours`, hoursText(answers[side])] as const,
    [`${side}.counted`, answers[side]?.counted ?? 'working'] as const,
    ...procedures.map((procedure) => {
      const target = answers.byProcedure[procedure]?.[side];
      return [`${side}.${procedure}`, target === undefined ? '' : target === null ? '0' : hoursText(target)] as const;
    }),
  ]);
  const typed = [
    ['holidays', hours.holidays ?? ''],
    ['closed', hours.closed.join(', ')],
    ['days', String(remedies.days ?? '')],
    ...days,
    ...promised,
  ];
  return {
    ...(Object.fromEntries(typed) as Record<Typed, string>),
    ownHours: own.hours,
    ownAnswers: own.answers,
    ownRemedies: own.remedies,
  };
}

const hoursText = (target: PromiseTarget | null): string =>
  target ? String(Math.round((target.minutes / 60) * 100) / 100).replace('.', ',') : '';

const text = (draft: PromiseDraft, name: Typed): string => draft[name].trim();

export interface Read {
  readonly hours: HoursTerms | null;
  readonly answers: AnswerTerms | null;
  readonly remedies: RemedyTerms | null;
  readonly problems: readonly FieldProblem[];
}

/** What was typed as terms, judged by the server's own rules; a part that cannot be read is null. */
export function readDraft(draft: PromiseDraft): Read {
  const problems: FieldProblem[] = [];
  const hours = hoursTerms.safeParse({
    week: weekdays.map((day) => spansFrom(text(draft, `week.${day}`))),
    holidays: text(draft, 'holidays') || null,
    closed: listFrom(text(draft, 'closed')),
  });
  for (const { path, message } of hours.error?.issues ?? [])
    problems.push({ field: path[0] === 'week' ? `week.${String(path[1] ?? 0)}` : String(path[0]), reason: message });
  if (listFrom(text(draft, 'closed')).some((day) => !isDay(day)) && !problems.some(({ field }) => field === 'closed'))
    problems.push({ field: 'closed', reason: 'not-a-day' });

  const general = Object.fromEntries(sides.map((side) => [side, targetFrom(draft, `${side}.hours`, side)]));
  const byProcedure = Object.fromEntries(
    procedures
      .map((procedure): [Procedure, object] => [
        procedure,
        Object.fromEntries(
          sides
            .filter((side) => text(draft, `${side}.${procedure}`) !== '')
            .map((side) => [side, targetFrom(draft, `${side}.${procedure}`, side)]),
        ),
      ])
      .filter(([, own]) => Object.keys(own).length > 0),
  );
  const answers = answerTerms.safeParse({ ...general, byProcedure });
  for (const { path, message } of answers.error?.issues ?? [])
    problems.push({
      field: path[0] === 'byProcedure' ? `${String(path[2])}.${String(path[1])}` : `${String(path[0])}.hours`,
      reason: message === 'too-little' || message === 'too-much' ? message : 'not-a-number',
    });
  const days = text(draft, 'days').replace(',', '.');
  const remedies = remedyTerms.safeParse({ days: days === '' || Number(days) === 0 ? null : Number(days) });
  for (const { message } of remedies.error?.issues ?? [])
    problems.push({
      field: 'days',
      reason: message === 'too-little' || message === 'too-much' ? message : 'not-a-number',
    });
  return { hours: hours.data ?? null, answers: answers.data ?? null, remedies: remedies.data ?? null, problems };
}

/** '8:00-12:00, 13-17' is understood as well; what cannot be is left for the rule to refuse. */
const spansFrom = (typed: string) =>
  listFrom(typed).map((part) => {
    const [from = '', to = ''] = part.split(/\s*[-–—]\s*/);
    return { from: timeFrom(from), to: timeFrom(to) };
  });

const timeFrom = (typed: string): string => {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim());
  return match ? `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}` : typed;
};

const listFrom = (typed: string): string[] =>
  typed
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Nothing, or nought, is no promise. */
function targetFrom(draft: PromiseDraft, name: Typed, side: Side): unknown {
  const typed = text(draft, name).replace(',', '.');
  if (typed === '' || Number(typed) === 0) return null;
  return { minutes: Math.round(Number(typed) * 60), counted: text(draft, `${side}.counted`) };
}
