import { sql, type RawBuilder } from 'kysely';

import type { CustomerFlag } from '../customers/customer-inputs.ts';
import { readCustomerMarks } from '../customers/customer-marks.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Axes } from './case.ts';
import { sortOf, type ListCasesInput } from './case-list.ts';
import { filterContext } from './filter-context.ts';
import { headlineOf, type ClockFace, type Headline } from './headline.ts';
import { markFound } from './mark-found.ts';
import type { Matched } from './search-marks.ts';
import { answerOf, searchPage, type SearchAnswer } from './search-page.ts';
import { keyOf } from './sql/case-filter.ts';
import { narrowed } from './narrowed.ts';

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
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
  readonly status: { id: string; namePl: string; nameEn: string; color: string } | null;
  readonly tags: readonly { id: string; name: string; color: string }[];
  readonly place: 'working' | 'snoozed' | 'closed' | 'spam';
  readonly test: boolean;
  readonly snoozedFor: 'date' | 'answer' | 'parcel' | null;
  readonly snoozedUntil: Date | null;
  readonly locale: 'pl' | 'en';
  readonly waitingSince: Date | null;
  readonly openedAt: Date;
  readonly activeAt: Date;
  readonly nextClock: { readonly rule: string; readonly expiresAt: Date } | null;
  readonly headline: Headline;
  /** How colleagues marked the buyer. Never shown to the buyer. */
  readonly customerFlags: readonly CustomerFlag[];
  /** What a search found in it, and where. */
  readonly matched: readonly Matched[];
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** What the search was taken for; null without one. */
  readonly search: SearchAnswer | null;
}

/** One page of the inbox, by keyset: as fast on the last page as on the first. */
export async function listCases(world: World, actor: Actor, input: ListCasesInput): Promise<CasePage> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const { filter, search } = await narrowed(tx, input, await filterContext(world, tx, actor));
    const found = search?.wishes.length ? await searchPage(tx, { shopId: actor.shopId, filter }, search, input) : null;
    const { key, column, down } = keyOf[sortOf(input)];
    const after = input.after && !found?.ranked ? readCursor(input.after) : null;
    const beyond = after
      ? sql`(${key}, k.id) ${down ? sql`<` : sql`>`} (${after.at}::timestamptz, ${after.id}::uuid)`
      : sql`true`;
    const order = found?.ranked?.order ?? (down ? sql`${key} desc, k.id desc` : sql`${key}, k.id`);
    const ask = (columns: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
      sql`select ${columns} from cases k where ${where} order by ${order} limit ${input.limit + 1}`;
    const where = found
      ? sql`k.shop_id = ${actor.shopId} and k.id = any (${found.ids}::uuid[]) and ${beyond}`
      : sql`${filter} and ${beyond}`;

    const { rows } = await sql<Omit<CaseRow, 'nextClock' | 'headline' | 'matched' | 'customerFlags'> & Extra>`
      ${ask(shown(actor.shopId, column), where)}`.execute(tx);

    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const people = await readCustomerMarks(tx, actor.shopId, [
      ...new Set(page.flatMap(({ customerId }) => customerId ?? [])),
    ]);
    const marked = found && (await markFound(tx, actor.shopId, page, found.looked));
    const beyondThis = rows.length > input.limit && last ? writeCursor(last.cursorAt ?? 'infinity', last.id) : null;
    return {
      rows: page.map(
        ({
          clocks,
          nextClockRule,
          nextClockAt,
          takebackAsked,
          capacity,
          remedy,
          cursorAt: _cursorAt,
          customerId,
          ...row
        }) => ({
          ...row,
          nextClock: nextClockRule && nextClockAt ? { rule: nextClockRule, expiresAt: nextClockAt } : null,
          headline: headlineOf({ ...row, capacity, remedy }, clocks, takebackAsked),
          matched: marked?.get(row.id) ?? [],
          customerFlags: people.get(customerId ?? '') ?? [],
        }),
      ),
      next: found?.ranked ? found.ranked.next : beyondThis,
      search: search && (found?.answer ?? answerOf(search)),
    };
  });
}

const shown = (shopId: string, cursor: RawBuilder<Date | null>) => sql`
  k.id, k.number, k.customer_id, k.version, k.test, k.procedure, k.issue, k.stage, k.outcome, k.capacity, k.custody, k.money, k.remedy, k.contact_name, k.contact_email,
  k.order_number, k.summary, k.preview, k.unread, k.flags, k.channel_id, k.assignee_id, k.status_id, k.place, k.snoozed_for, k.snoozed_until,
  k.locale, k.waiting_since, k.opened_at, k.active_at, k.next_clock_rule, k.next_clock_at, k.takeback_asked_at is not null as takeback_asked,
  (select coalesce(jsonb_agg(jsonb_build_object('rule', c.rule, 'state', c.state, 'deadline', c.deadline, 'withheld', c.withheld) order by c.expires_at, c.rule), '[]')
   from clocks c where c.shop_id = ${shopId} and c.case_id = k.id) as clocks,
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'color', g.color) order by lower(g.name)), '[]')
   from case_tags t join tags g on g.shop_id = t.shop_id and g.id = t.tag_id where t.shop_id = ${shopId} and t.case_id = k.id) as tags,
  (select jsonb_build_object('id', s.id, 'namePl', s.name_pl, 'nameEn', s.name_en, 'color', s.color)
   from statuses s where s.shop_id = ${shopId} and s.id = k.status_id) as status,
  to_char(${cursor} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor_at`;

interface Extra {
  customerId: string | null;
  clocks: ClockFace[];
  capacity: Axes['capacity'];
  remedy: Axes['remedy'];
  nextClockRule: string | null;
  nextClockAt: Date | null;
  takebackAsked: boolean;
  cursorAt: string | null;
}

const writeCursor = (at: string, id: string) => Buffer.from(`${at} ${id}`).toString('base64url');

function readCursor(text: string): { at: string; id: string } {
  const match = /^(infinity|\d{4}-[\d:.TZ-]+) (\S+)$/.exec(Buffer.from(text, 'base64url').toString());
  const isInstant = match && (match[1] === 'infinity' || !Number.isNaN(Date.parse(match[1]!)));
  if (!match || !isInstant || !isId(match[2]!))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at: match[1]!, id: match[2]! };
}
