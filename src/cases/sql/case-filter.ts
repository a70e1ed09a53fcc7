import { sql, type RawBuilder } from 'kysely';

import { emailKey, nameKey, orderNumberKey, phoneKey } from '../../customers/normal-forms.ts';
import type { ListCasesInput, View } from '../case-list.ts';

export interface FilterContext {
  readonly shopId: string;
  readonly staffId: string | null;
  readonly now: Date;
  /** The first instant of tomorrow, in the shop's zone. */
  readonly tomorrow: Date;
}

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
      return sql`k.closed_at is null and k.next_clock_at > ${now} and k.next_clock_at <= ${tomorrow}`;
    case 'overdue':
      return sql`k.closed_at is null and k.next_clock_at <= ${now}`;
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
  if (input.stage?.length) all.push(sql`k.stage = any (${input.stage})`);
  if (input.procedure?.length) all.push(sql`k.procedure = any (${input.procedure})`);
  if (input.channelId?.length) all.push(sql`k.channel_id = any (${input.channelId}::uuid[])`);
  if (input.assigneeId) all.push(sql`k.assignee_id = ${input.assigneeId}`);
  if (input.orderId) all.push(sql`k.order_id = ${input.orderId}`);
  if (input.customerId) all.push(sql`k.customer_id = ${input.customerId}`);
  if (input.search) all.push(searchCondition(input.search));
  return sql.join(all, sql` and `);
}

/** Whatever was typed: each kind of key has its own index, and the planner joins them. */
function searchCondition(search: string): RawBuilder<boolean> {
  const any: RawBuilder<boolean>[] = [sql`k.number like ${prefix(search.toUpperCase())}`];
  const digits = search.replace(/\D/g, '');
  const order = orderNumberKey(search);
  const name = nameKey(search);
  const phone = digits.length >= 6 ? phoneKey(search) : null;
  if (/^\d+$/.test(search)) any.push(sql`k.number like ${`%-${search}`}`);
  if (order) any.push(sql`k.order_key like ${prefix(order)}`);
  if (search.includes('@')) any.push(sql`k.email_key like ${prefix(emailKey(search) ?? search.toLowerCase())}`);
  else if (/^[\w.+-]{3,}$/.test(search)) any.push(sql`k.email_key like ${prefix(search.toLowerCase())}`);
  if (phone) any.push(sql`k.phone_key like ${prefix(phone)}`);
  if (name && name.length >= 2) any.push(sql`k.name_key like ${`%${escaped(name)}%`}`);
  return sql`(${sql.join(any, sql` or `)})`;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const prefix = (text: string) => `${escaped(text)}%`;
