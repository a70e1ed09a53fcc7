import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';

/** Why nothing was done in time, as far as the case itself tells; doors hold the words. */
export const breachReasons = ['mail-failed', 'unassigned', 'snoozed', 'unopened', 'not-done'] as const;
export type BreachReason = (typeof breachReasons)[number];

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'not-a-day');

/** Days in the shop's zone, both counted. What is left out: the last seven days. */
export const listBreachesInput = z.object({
  from: day.optional(),
  to: day.optional(),
  assigneeId: z.uuid().optional(),
  channelId: z.uuid().optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListBreaches = z.output<typeof listBreachesInput>;
