import { z } from 'zod';

import { daysBetween, isDay, type Day } from '../kit/day.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');

/** A period of civil days in the shop's zone, both ends in it. */
const period = { from: day, to: day };
const inOrder = ({ from, to }: { from: Day; to: Day }) => from <= to;
const notTooLong = ({ from, to }: { from: Day; to: Day }) => daysBetween(from, to) <= 366;

export const teamReportInput = z
  .object(period)
  .refine(inOrder, { path: ['to'], message: 'ends-before-it-starts' })
  .refine(notTooLong, { path: ['to'], message: 'longer-than-a-year' });
export type TeamReportInput = z.output<typeof teamReportInput>;

export const complaintRegisterInput = z
  .object({
    ...period,
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(inOrder, { path: ['to'], message: 'ends-before-it-starts' });
export type ComplaintRegisterInput = z.output<typeof complaintRegisterInput>;

/** Seconds in which somebody really worked on the open case since the last word of it. */
export const recordTimeInput = z.object({ caseId: z.uuid(), seconds: z.number().int().min(1).max(300) });
export type RecordTimeInput = z.output<typeof recordTimeInput>;
