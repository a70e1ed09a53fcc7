import { z } from 'zod';

import { procedures } from '../law/vocabulary.ts';
import { stages } from './case.ts';

/** The views of the inbox. What each holds is written once, in sql/case-filter.ts. */
export const views = [
  'open',
  'mine',
  'unassigned',
  'waiting-for-us',
  'waiting-for-customer',
  'due-today',
  'overdue',
  'flagged',
  'closed',
  'all',
] as const;
export type View = (typeof views)[number];

export const sorts = ['newest', 'next-clock'] as const;

const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema).max(20).optional(),
  );

/** What may be asked of the list; everything is in the URL. */
export const listCasesInput = z.object({
  view: z.enum(views).default('open'),
  stage: many(z.enum(stages)),
  procedure: many(z.enum(procedures)),
  channelId: many(z.uuid()),
  assigneeId: z.uuid().optional(),
  orderId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  /** Case number, order number, name, e-mail or phone. */
  search: z.string().trim().max(200).optional(),
  sort: z.enum(sorts).default('newest'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListCasesInput = z.output<typeof listCasesInput>;
