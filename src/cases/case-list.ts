import { z } from 'zod';

import { locales } from '../kit/locale.ts';
import { procedures, type Procedure } from '../law/vocabulary.ts';
import { caseFlags, stages, type Custody } from './case.ts';

/** The views of the inbox. What each holds is written once, in sql/case-filter.ts. */
export const views = [
  'open',
  'mine',
  'unassigned',
  'waiting-for-us',
  'waiting-for-customer',
  'due-today',
  'overdue',
  'returns',
  'complaints',
  'awaiting-goods',
  'flagged',
  'snoozed',
  'closed',
  'spam',
  'all',
] as const;
export type View = (typeof views)[number];

/** Goods come back, whether the buyer sends them or the carrier does. */
export const returnProcedures: readonly Procedure[] = ['withdrawal', 'voluntary_return', 'not_collected'];
/** Something is wrong with what was sent. A question is neither. */
export const complaintProcedures: readonly Procedure[] = ['complaint', 'guarantee', 'not_received', 'dispute'];
/** Goods that are not with the shop yet. */
export const awaitedCustodies: readonly Custody[] = ['expected', 'label_issued', 'in_transit', 'delivered'];

export const sorts = ['newest', 'next-clock', 'longest-waiting'] as const;
export type Sort = (typeof sorts)[number];

/** In what order a view is worked through when nobody says otherwise. */
export const usualSort = (view: View): Sort =>
  view === 'due-today' || view === 'overdue' ? 'next-clock' : view === 'waiting-for-us' ? 'longest-waiting' : 'newest';

/** Views that hold closed cases have one order only: what is over has no clock and waits for nobody. */
export const sortsOf = (view: View): readonly Sort[] => (['closed', 'spam', 'all'].includes(view) ? ['newest'] : sorts);

/** `overdue`, `today`, or `3d`: not run out yet, and running out by the end of the third day from today. */
export const dueFilter = z.string().regex(/^(overdue|today|[1-9]\d?d)$/, 'not-a-due');

const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema).max(20).optional(),
  );

/** What the list shows: the same in the address, in a saved view, in a bulk change. */
export const caseFilters = z.object({
  view: z.enum(views).default('open'),
  stage: many(z.enum(stages)),
  procedure: many(z.enum(procedures)),
  channelId: many(z.uuid()),
  /** Somebody, `me` (whoever asks), `nobody`. */
  assigneeId: many(z.union([z.uuid(), z.enum(['me', 'nobody'])])),
  tagId: many(z.uuid()),
  statusId: many(z.uuid()),
  flag: many(z.enum(caseFlags)),
  locale: many(z.enum(locales)),
  due: dueFilter.optional(),
  /** Days of the shop's calendar, both included. */
  openedFrom: z.iso.date().optional(),
  openedTo: z.iso.date().optional(),
  orderId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  /** Case number, order number, name, e-mail or phone. */
  search: z.string().trim().max(200).optional(),
  sort: z.enum(sorts).optional(),
});
export type CaseFilters = z.output<typeof caseFilters>;

/** What may be asked of the list; everything is in the URL. */
export const listCasesInput = caseFilters.extend({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListCasesInput = z.output<typeof listCasesInput>;

/** The order a list is really in. */
export const sortOf = ({ view, sort, search }: Pick<CaseFilters, 'view' | 'sort' | 'search'>): Sort => {
  if (search) return sort ?? 'newest';
  const wanted = sort ?? usualSort(view);
  return sortsOf(view).includes(wanted) ? wanted : 'newest';
};
