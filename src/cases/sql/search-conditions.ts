import { sql, type RawBuilder } from 'kysely';

import { nameKey } from '../../customers/normal-forms.ts';
import { addDays, endOfDay, startOfDay } from '../../kit/day.ts';
import type { Tx } from '../../platform/db.ts';
import { stages } from '../case.ts';
import { spanAhead, spanSince, type Span } from '../search-days.ts';
import type { FilterContext } from './case-filter.ts';
import { isMe, isNobody, kinds, named, states, type State } from '../search-operators.ts';
import { personWishes, type Asked, type Wish } from '../search-query.ts';

export interface Conditions {
  readonly all: readonly RawBuilder<unknown>[];
  /** `od:kowalska` is searched like a word. */
  readonly wishes: readonly Wish[];
  /** Operators whose value names nothing: no such channel, tag, person or day. */
  readonly nothing: readonly Asked[];
  readonly spam: boolean;
}

/** Says `kanał:allegro termin:<3d` in SQL. Values with commas are alternatives. */
export async function conditionsOf(tx: Tx, asker: FilterContext, asked: readonly Asked[]): Promise<Conditions> {
  const all: RawBuilder<unknown>[] = [];
  const wishes: Wish[] = [];
  const nothing: Asked[] = [];
  let spam = false;
  for (const each of asked) {
    if (each.operator === 'from' && !spanSince(each.value, asker.today) && !each.not) {
      wishes.push(...personWishes(each.value));
      continue;
    }
    const ways = await Promise.all(each.value.split(',').map((value) => conditionOf(tx, asker, each, value.trim())));
    const known = ways.filter((way) => way !== null);
    if (each.operator === 'is' && !each.not && named(states, each.value) === 'spam') spam = true;
    if (known.length === 0) {
      nothing.push(each);
      if (!each.not) all.push(sql`false`);
    } else {
      const any = sql`(${sql.join(known, sql` or `)})`;
      all.push(each.not ? sql`not coalesce(${any}, false)` : any);
    }
  }
  return { all, wishes, nothing, spam };
}

async function conditionOf(
  tx: Tx,
  asker: FilterContext,
  { operator }: Asked,
  value: string,
): Promise<RawBuilder<unknown> | null> {
  const { shopId } = asker;
  switch (operator) {
    case 'channel': {
      const rows = await tx
        .selectFrom('channels')
        .select(['id', 'name', 'slug', 'kind'])
        .where('shopId', '=', shopId)
        .execute();
      return oneOf(
        sql`k.channel_id`,
        called(rows, value, ({ name, slug, kind }) => [name, slug, kind]),
      );
    }
    case 'status': {
      const rows = await tx
        .selectFrom('statuses')
        .select(['id', 'namePl', 'nameEn'])
        .where('shopId', '=', shopId)
        .execute();
      const own = called(rows, value, ({ namePl, nameEn }) => [namePl, nameEn]);
      const stage = stages.filter((each) => nameKey(each) === nameKey(value));
      if (own.length) return oneOf(sql`k.status_id`, own);
      return stage.length ? sql`k.stage = any (${stage}::text[])` : null;
    }
    case 'assignee': {
      if (isMe(value)) return sql`k.assignee_id = ${asker.staffId}::uuid`;
      if (isNobody(value)) return sql`k.assignee_id is null`;
      const rows = await tx.selectFrom('staff').select(['id', 'name', 'email']).where('shopId', '=', shopId).execute();
      return oneOf(
        sql`k.assignee_id`,
        called(rows, value, ({ name, email }) => [name, email]),
      );
    }
    case 'tag': {
      const rows = await tx.selectFrom('tags').select(['id', 'name']).where('shopId', '=', shopId).execute();
      const ids = called(rows, value, ({ name }) => [name]);
      return ids.length
        ? sql`k.id in (select t.case_id from case_tags t where t.shop_id = ${shopId} and t.tag_id = any (${ids}::uuid[]))`
        : null;
    }
    case 'kind': {
      const kind = named(kinds, value);
      return kind ? sql`k.procedure = any (${kinds[kind]!.procedures}::text[])` : null;
    }
    case 'is': {
      const state = named(states, value);
      return state ? stateCondition(state, asker) : null;
    }
    case 'due': {
      const state = named(states, value);
      if (state === 'overdue') return stateCondition(state, asker);
      const span = spanAhead(value, asker.today);
      return span && sql`k.closed_at is null and ${within(sql`k.due_at`, span, asker.zone)}`;
    }
    case 'from': {
      const span = spanSince(value, asker.today);
      if (span) return within(sql`k.opened_at`, span, asker.zone);
      return sql`(k.name_key ~ ${`\\m${nameKey(value).replaceAll(' ', '.*')}`} or k.email_key ^@ ${value.toLowerCase()})`;
    }
  }
}

const oneOf = (column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<unknown> | null =>
  ids.length ? sql`${column} = any (${ids}::uuid[])` : null;

/** Those whose whole name it is; else those with a word that begins so. */
function called<Row extends { id: string }>(
  rows: readonly Row[],
  value: string,
  namesOf: (row: Row) => readonly string[],
): string[] {
  const wanted = nameKey(value);
  if (!wanted) return [];
  const keyed = rows.map((row) => ({ id: row.id, names: namesOf(row).map(nameKey) }));
  const whole = keyed.filter(({ names }) => names.includes(wanted));
  const found = whole.length
    ? whole
    : keyed.filter(({ names }) => names.some((name) => ` ${name}`.includes(` ${wanted}`)));
  return found.map(({ id }) => id);
}

/** Days of the shop. A clock ends with its day, so its last instant is the first of the next. */
function within(at: RawBuilder<unknown>, { from, to }: Span, zone: string): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [];
  if (from) all.push(sql`${at} >= ${startOfDay(zone, from)}`);
  if (to) all.push(sql`${at} < ${endOfDay(zone, to)}`);
  return sql`(${sql.join(all, sql` and `)})`;
}

function stateCondition(state: State, { staffId, zone, today, now }: FilterContext): RawBuilder<unknown> {
  const due = sql`k.due_at`;
  switch (state) {
    case 'open':
      return sql`k.closed_at is null`;
    case 'closed':
      return sql`k.closed_at is not null`;
    case 'urgent':
      return sql`(k.closed_at is null and ${due} <= ${endOfDay(zone, addDays(today, 1))})`;
    case 'overdue':
      return sql`(k.closed_at is null and ${due} <= ${now})`;
    case 'unread':
      return sql`k.unread`;
    case 'waiting':
      return sql`(k.closed_at is null and k.waiting_since is not null)`;
    case 'asked':
      return sql`k.stage = 'waiting_customer'`;
    case 'flagged':
      return sql`(k.closed_at is null and k.flags <> '{}')`;
    case 'snoozed':
      return sql`k.place = 'snoozed'`;
    case 'spam':
      return sql`k.place = 'spam'`;
    case 'mine':
      return sql`(k.closed_at is null and k.assignee_id = ${staffId}::uuid)`;
    case 'unassigned':
      return sql`(k.closed_at is null and k.assignee_id is null)`;
  }
}
