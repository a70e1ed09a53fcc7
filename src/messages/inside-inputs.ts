import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'not-a-day');

/** A department as the shop names it: the addresses get questions by mail, the members see them at the desk. */
export const departmentInput = z.object({
  name: z.string().trim().min(1, 'required').max(60, 'too-long'),
  emails: z.array(z.email('not-an-email').max(200)).max(10, 'too-many').default([]),
  members: z.array(z.uuid()).max(100).default([]),
});
export type DepartmentInput = z.output<typeof departmentInput>;

/** A question to a department or to one colleague. The clocks of the case go on meanwhile. */
export const askInsideInput = z
  .object({
    caseId: z.uuid(),
    departmentId: z.uuid().nullable().default(null),
    staffId: z.uuid().nullable().default(null),
    body: z.string().trim().min(1, 'required').max(5000),
    dueOn: day,
  })
  .refine(({ departmentId, staffId }) => (departmentId === null) !== (staffId === null), {
    path: ['departmentId'],
    message: 'one-of-two',
  });
export type AskInsideInput = z.output<typeof askInsideInput>;

export const answerInsideInput = z.object({
  caseId: z.uuid(),
  questionId: z.uuid(),
  body: z.string().trim().min(1, 'required').max(5000),
});
export type AnswerInsideInput = z.output<typeof answerInsideInput>;
