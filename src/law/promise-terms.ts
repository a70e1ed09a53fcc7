import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { procedures, type Procedure } from './vocabulary.ts';

/** What a shop promises on top of the law: when it works, and how soon it answers. Pure: the desk checks with it, too. */

const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not-a-time');
const span = z.object({ from: time, to: time });

export const hoursTerms = z.object({
  /** Monday first; a day without hours is free. */
  week: z
    .array(z.array(span).max(4, 'too-much'))
    .length(7)
    .superRefine((week, context) => {
      week.forEach((spans, day) => {
        const apart = spans.every(({ from, to }, n) => from < to && (n === 0 || spans[n - 1]!.to <= from));
        if (!apart) context.addIssue({ code: 'custom', path: [day], message: 'hours-overlap' });
      });
      if (week.every((spans) => spans.length === 0)) context.addIssue({ code: 'custom', message: 'never-open' });
    }),
  /** Whose holidays are free: 'PL', 'DE-BY'; null: those of the shop's country. */
  holidays: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}$/, 'not-a-country')
    .nullable(),
  /** Days off beside holidays. */
  closed: z
    .array(z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'not-a-day'))
    .max(200, 'too-much'),
});
export type HoursTerms = z.output<typeof hoursTerms>;

export const promiseTarget = z.object({
  minutes: z.number().int().min(15, 'too-little').max(14_400, 'too-much'),
  /** In the shop's working time, or by the plain clock, moved to a working day. */
  counted: z.enum(['working', 'plain']),
});
export type PromiseTarget = z.output<typeof promiseTarget>;

const answers = ['first', 'next'] as const;
export type Answer = (typeof answers)[number];

export const answerTerms = z.object({
  /** Null: nothing is promised. */
  first: promiseTarget.nullable(),
  next: promiseTarget.nullable(),
  /** Where one road of cases is promised something else. */
  byProcedure: z
    .partialRecord(
      z.enum(procedures),
      z.object({ first: promiseTarget.nullable().optional(), next: promiseTarget.nullable().optional() }),
    )
    .default({}),
});
export type AnswerTerms = z.output<typeof answerTerms>;

export const remedyTerms = z.object({
  /** So many days from having the thing until it is sent, where the decision names no day; null: nothing is promised. */
  days: z.number().int().min(1, 'too-little').max(90, 'too-much').nullable(),
});
export type RemedyTerms = z.output<typeof remedyTerms>;

const workday = [{ from: '08:00', to: '16:00' }];
const aDay: PromiseTarget = { minutes: 24 * 60, counted: 'plain' };

export const usualHours: HoursTerms = {
  week: [workday, workday, workday, workday, workday, [], []],
  holidays: null,
  closed: [],
};
export const usualAnswers: AnswerTerms = { first: aDay, next: aDay, byProcedure: {} };
/** No number of the law's: it says "reasonable time" (UPK 43d(4)). */
export const usualRemedies = { days: 14 } as const satisfies RemedyTerms;

/** As kept for a shop or a channel; a part that is left out is taken from the shop, then from here. */
export const promiseTerms = z.object({
  hours: hoursTerms.optional(),
  answers: answerTerms.optional(),
  remedies: remedyTerms.optional(),
});
export type PromiseTerms = z.output<typeof promiseTerms>;

export interface WholeTerms {
  readonly hours: HoursTerms;
  readonly answers: AnswerTerms;
  readonly remedies: RemedyTerms;
}

export const wholeTerms = (shop: PromiseTerms, channel: PromiseTerms = {}): WholeTerms => ({
  hours: channel.hours ?? shop.hours ?? usualHours,
  answers: channel.answers ?? shop.answers ?? usualAnswers,
  remedies: channel.remedies ?? shop.remedies ?? usualRemedies,
});

/** What is promised on one road; a road of its own says so even where it promises nothing. */
export function targetOf(terms: AnswerTerms, procedure: Procedure, answer: Answer): PromiseTarget | null {
  const own = terms.byProcedure[procedure]?.[answer];
  return own === undefined ? terms[answer] : own;
}
