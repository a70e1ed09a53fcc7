import { sql, type RawBuilder } from 'kysely';

import { personOf } from '../../customers/person-of.ts';
import { isOpen } from '../case.ts';
import type { ListCasesInput, View } from '../case-list.ts';

export interface FilterContext {
  readonly shopId: string;
  readonly staffId: string | null;
  readonly now: Date;
  /** The first instant of tomorrow, in the shop's zone. */
  readonly tomorrow: Date;
}

/** When the first clock of a case runs out; what has none comes last. Its index is of this very expression. */
export const dueAt = sql<Date>`coalesce(k.next_clock_at, 'infinity')`;

/** What a view holds: one condition each, used by the list and by the counts. */
export function conditionOf(view: View, { staffId, now, tomorrow }: FilterContext): RawBuilder<boolean> {
  switch (view) {
    case 'open':
      return sql`k.closed_at is null`;
    case 'mine':
      return sql`k.closed_at is null and k.assignee_id = ${staffId}`;
    case 'unassigned':
      return sql`k.closed_at is null and k.assignee_id is null`;
    case 'waiting-for-us':
      return sql`k.closed_at is null and k.waiting_since is not null`;
    case 'waiting-for-customer':
      return sql`k.closed_at is null and k.stage = 'waiting_customer'`;
    case 'due-today':
      return sql`k.closed_at is null and ${dueAt} > ${now} and ${dueAt} <= ${tomorrow}`;
    case 'overdue':
      return sql`k.closed_at is null and ${dueAt} <= ${now}`;
    case 'flagged':
      return sql`k.closed_at is null and k.flags <> '{}'`;
    case 'closed':
      return sql`k.closed_at is not null`;
    case 'all':
      return sql`true`;
  }
}

export function filterOf(input: ListCasesInput, context: FilterContext): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [
    sql`k.shop_id = ${context.shopId}`,
    conditionOf(input.search ? 'all' : input.view, context),
  ];
  if (input.stage?.length) {
    all.push(sql`k.stage = any (${input.stage})`);
    // the same said twice: this is what the indexes of open cases are about
    if (input.stage.every((stage) => isOpen({ stage }))) all.push(sql`k.closed_at is null`);
  }
  if (input.procedure?.length) all.push(sql`k.procedure = any (${input.procedure})`);
  if (input.channelId?.length) all.push(sql`k.channel_id = any (${input.channelId}::uuid[])`);
  if (input.assigneeId) all.push(sql`k.assignee_id = ${input.assigneeId}`);
  if (input.orderId) all.push(sql`k.order_id = ${input.orderId}`);
  if (input.customerId) all.push(sql`k.customer_id = any (${personOf(context.shopId, input.customerId)})`);
  return sql.join(all, sql` and `);
}
