import { sql, type RawBuilder } from 'kysely';

import { personOf } from '../../customers/person-of.ts';
import { addDays, endOfDay, startOfDay, type Day } from '../../kit/day.ts';
import { isOpen } from '../case.ts';
import {
  awaitedCustodies,
  complaintProcedures,
  returnProcedures,
  type CaseFilters,
  type Sort,
  type View,
} from '../case-list.ts';

export interface FilterContext {
  readonly shopId: string;
  readonly staffId: string | null;
  readonly zone: string;
  readonly today: Day;
  readonly now: Date;
}

/** When the first clock of a case runs out, and since when the ball is with us; what has none comes last ('infinity'). */
export const dueAt = sql<Date>`k.due_at`;
const waitingFrom = sql<Date>`k.waiting_from`;

/** What each order is kept by, and in which direction; the id makes it whole. */
export const keyOf: Record<Sort, { key: RawBuilder<Date>; column: RawBuilder<Date | null>; down: boolean }> = {
  newest: { key: sql`k.active_at`, column: sql`k.active_at`, down: true },
  'next-clock': { key: dueAt, column: sql`k.next_clock_at`, down: false },
  'longest-waiting': { key: waitingFrom, column: sql`k.waiting_since`, down: false },
};

/** Clocks go on while a case sleeps: what the law wants is never put off. */
const ticking = sql`k.closed_at is null and k.place in ('working', 'snoozed')`;

/** Views whose condition the counters know as well: it is asked of `cases` and of `case_cells` in the same words. */
export const standing = {
  open: sql`k.place = 'working'`,
  unassigned: sql`k.place = 'working' and k.assignee_id is null`,
  'waiting-for-us': sql`k.place = 'working' and k.waiting`,
  'waiting-for-customer': sql`k.place = 'working' and k.stage = 'waiting_customer'`,
  returns: sql`k.place = 'working' and k.procedure = any (${returnProcedures}::text[])`,
  complaints: sql`k.place = 'working' and k.procedure = any (${complaintProcedures}::text[])`,
  'awaiting-goods': sql`k.place = 'working' and k.custody = any (${awaitedCustodies}::text[])`,
  flagged: sql`k.place = 'working' and k.flagged`,
  snoozed: sql`k.place = 'snoozed'`,
  closed: sql`k.place = 'closed'`,
  spam: sql`k.place = 'spam'`,
  all: sql`k.place <> 'spam'`,
} satisfies Partial<Record<View, RawBuilder<unknown>>>;

export const mine = (staffId: string | null) => sql`k.place = 'working' and k.assignee_id = ${staffId}`;

/** What a view holds. */
function conditionOf(view: View, context: FilterContext): RawBuilder<unknown> {
  switch (view) {
    case 'mine':
      return sql`k.closed_at is null and ${mine(context.staffId)}`;
    case 'due-today':
      return dueCondition('today', context);
    case 'overdue':
      return dueCondition('overdue', context);
    case 'closed':
    case 'spam':
    case 'all':
      return standing[view];
    default:
      // said twice: this is what the indexes of open cases are about
      return sql`${standing[view]} and k.closed_at is null`;
  }
}

/** See `dueFilter`: `overdue`, `today`, `3d`. */
function dueCondition(due: string, { zone, today, now }: FilterContext): RawBuilder<unknown> {
  if (due === 'overdue') return sql`${ticking} and ${dueAt} <= ${now}`;
  const last = due === 'today' ? today : addDays(today, parseInt(due, 10));
  return sql`${ticking} and ${dueAt} > ${now} and ${dueAt} <= ${endOfDay(zone, last)}`;
}

export function filterOf(input: CaseFilters, context: FilterContext): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`k.shop_id = ${context.shopId}`];
  // What is looked for may lie anywhere; spam only for those who look there.
  all.push(conditionOf(input.search && input.view !== 'spam' ? 'all' : input.view, context));
  if (input.stage?.length) {
    all.push(sql`k.stage = any (${input.stage})`);
    if (input.stage.every((stage) => isOpen({ stage }))) all.push(sql`k.closed_at is null`);
  }
  if (input.procedure?.length) all.push(sql`k.procedure = any (${input.procedure})`);
  if (input.channelId?.length) all.push(sql`k.channel_id = any (${input.channelId}::uuid[])`);
  if (input.assigneeId?.length) all.push(assigned(input.assigneeId, context));
  if (input.tagId?.length)
    all.push(
      sql`k.id in (select t.case_id from case_tags t where t.shop_id = ${context.shopId} and t.tag_id = any (${input.tagId}::uuid[]))`,
    );
  if (input.statusId?.length) all.push(sql`k.status_id = any (${input.statusId}::uuid[])`);
  if (input.flag?.length) all.push(sql`k.flagged and k.flags && ${input.flag}::text[]`);
  if (input.locale?.length) all.push(sql`k.locale = any (${input.locale})`);
  if (input.due) all.push(dueCondition(input.due, context));
  if (input.openedFrom) all.push(sql`k.opened_at >= ${startOfDay(context.zone, input.openedFrom as Day)}`);
  if (input.openedTo) all.push(sql`k.opened_at < ${endOfDay(context.zone, input.openedTo as Day)}`);
  if (input.orderId) all.push(sql`k.order_id = ${input.orderId}`);
  if (input.customerId) all.push(sql`k.customer_id = any (${personOf(context.shopId, input.customerId)})`);
  return sql.join(all, sql` and `);
}

function assigned(wanted: readonly string[], { staffId }: FilterContext): RawBuilder<unknown> {
  const people = wanted.filter((each) => each !== 'nobody').map((each) => (each === 'me' ? staffId : each));
  const any = [sql`k.assignee_id = any (${people}::uuid[])`];
  if (wanted.includes('nobody')) any.push(sql`k.assignee_id is null`);
  return sql`(${sql.join(any, sql` or `)})`;
}
