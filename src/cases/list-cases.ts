import { sql, type RawBuilder } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { endOfDay } from '../kit/day.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Axes } from './case.ts';
import { views, type ListCasesInput, type View } from './case-list.ts';
import { headlineOf, type ClockFace, type Headline } from './headline.ts';
import { conditionOf, dueAt, filterOf, type FilterContext } from './sql/case-filter.ts';
import { searches } from './sql/case-search.ts';

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly procedure: Axes['procedure'];
  readonly issue: Axes['issue'];
  readonly stage: Axes['stage'];
  readonly outcome: Axes['outcome'];
  readonly custody: Axes['custody'];
  readonly money: Axes['money'];
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly orderNumber: string | null;
  readonly summary: string;
  readonly preview: string;
  readonly unread: boolean;
  readonly flags: readonly string[];
  readonly channelId: string;
  readonly assigneeId: string | null;
  readonly statusId: string | null;
  readonly locale: 'pl' | 'en';
  readonly waitingSince: Date | null;
  readonly openedAt: Date;
  readonly activeAt: Date;
  readonly nextClock: { readonly rule: string; readonly expiresAt: Date } | null;
  readonly headline: Headline;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** One page of the inbox, by keyset: as fast on the last page as on the first. */
export async function listCases(world: World, actor: Actor, input: ListCasesInput): Promise<CasePage> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const filter = filterOf(input, await contextOf(world, tx, actor));
    const byClock = input.sort === 'next-clock';
    const after = input.after ? readCursor(input.after) : null;
    const beyond = !after
      ? sql`true`
      : byClock
        ? sql`(${dueAt}, k.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
        : sql`(k.active_at, k.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
    const order = byClock ? sql`${dueAt}, k.id` : sql`k.active_at desc, k.id desc`;
    const ask = (columns: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
      sql`select ${columns} from cases k where ${where} order by ${order} limit ${input.limit + 1}`;
    // The first of all that a search may mean are among the first of each.
    const meant = searches(input.search).map(
      (meaning) => sql`(${ask(sql`k.id`, sql`${filter} and ${beyond} and ${meaning}`)})`,
    );
    const where = meant.length
      ? sql`k.shop_id = ${actor.shopId} and k.id in (${sql.join(meant, sql` union all `)})`
      : sql`${filter} and ${beyond}`;

    const { rows } = await sql<
      Omit<CaseRow, 'nextClock' | 'headline'> & Extra
    >`${ask(shown(actor.shopId, byClock), where)}`.execute(tx);

    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map(
        ({ clocks, nextClockRule, nextClockAt, takebackAsked, capacity, remedy, cursorAt: _cursorAt, ...row }) => ({
          ...row,
          nextClock: nextClockRule && nextClockAt ? { rule: nextClockRule, expiresAt: nextClockAt } : null,
          headline: headlineOf({ ...row, capacity, remedy }, clocks, takebackAsked),
        }),
      ),
      next: rows.length > input.limit && last ? writeCursor(last.cursorAt ?? 'infinity', last.id) : null,
    };
  });
}

const shown = (shopId: string, byClock: boolean) => sql`
  k.id, k.number, k.procedure, k.issue, k.stage, k.outcome, k.capacity, k.custody, k.money, k.remedy, k.contact_name, k.contact_email,
  k.order_number, k.summary, k.preview, k.unread, k.flags, k.channel_id, k.assignee_id, k.status_id, k.locale, k.waiting_since, k.opened_at, k.active_at,
  k.next_clock_rule, k.next_clock_at, k.takeback_asked_at is not null as takeback_asked,
  (select coalesce(jsonb_agg(jsonb_build_object('rule', c.rule, 'state', c.state, 'deadline', c.deadline, 'withheld', c.withheld)), '[]')
   from clocks c where c.shop_id = ${shopId} and c.case_id = k.id) as clocks,
  to_char(${byClock ? sql`k.next_clock_at` : sql`k.active_at`} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor_at`;

interface Extra {
  clocks: ClockFace[];
  capacity: Axes['capacity'];
  remedy: Axes['remedy'];
  nextClockRule: string | null;
  nextClockAt: Date | null;
  takebackAsked: boolean;
  cursorAt: string | null;
}

/** How many cases each view of the inbox holds. */
export async function countCases(world: World, actor: Actor): Promise<Record<View, number>> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const context = await contextOf(world, tx, actor);
    const open = views.filter((view) => view !== 'closed' && view !== 'all');
    const { rows } = await sql<Record<string, number>>`
      select ${sql.join(open.map((view) => sql`count(*) filter (where ${conditionOf(view, context)})::int as ${sql.ref(view.replaceAll('-', '_'))}`))}
      from cases k where k.shop_id = ${actor.shopId} and k.closed_at is null`.execute(tx);
    const { rows: totals } = await sql<{ closed: number }>`
      select count(*)::int as closed from cases where shop_id = ${actor.shopId} and closed_at is not null`.execute(tx);
    const camel = (view: string) => view.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const counts = Object.fromEntries(open.map((view) => [view, rows[0]![camel(view)]!])) as Record<View, number>;
    return { ...counts, closed: totals[0]!.closed, all: counts.open + totals[0]!.closed };
  });
}

async function contextOf(world: World, tx: Tx, actor: Actor): Promise<FilterContext> {
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', actor.shopId).executeTakeFirstOrThrow();
  return {
    shopId: actor.shopId,
    staffId: actor.kind === 'staff' ? actor.id : null,
    now: world.now(),
    tomorrow: endOfDay(zone, world.todayIn(zone)),
  };
}

const writeCursor = (at: string, id: string) => Buffer.from(`${at} ${id}`).toString('base64url');

function readCursor(text: string): { at: string; id: string } {
  const match = /^(infinity|\d{4}-[\d:.TZ-]+) (\S+)$/.exec(Buffer.from(text, 'base64url').toString());
  const isInstant = match && (match[1] === 'infinity' || !Number.isNaN(Date.parse(match[1]!)));
  if (!match || !isInstant || !isId(match[2]!))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at: match[1]!, id: match[2]! };
}
