import { sql, type RawBuilder } from 'kysely';

import { emailKey, orderNumberKey, phoneKey } from '../../customers/normal-forms.ts';
import type { Tx } from '../../platform/db.ts';
import { eraOf, erasOf, spansOf, type Span } from '../search-eras.ts';
import type { Wish } from '../search-query.ts';
import { says, termsOf, type CaseText } from '../search-terms.ts';
import { readCaseTexts } from './search-text.ts';
import type { Tier } from './search-tiers.ts';

export interface Within {
  readonly shopId: string;
  /** What the list is narrowed to, over `cases k`. */
  readonly filter: RawBuilder<unknown>;
}

/** Looked through one by one when a search is so common that the newest may be enough. */
const WALKED = 1500;
/** So few are taken from the index at once; more are looked for by their age. */
const FEW = 300;
const newest = sql`k.active_at desc, k.id desc`;
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

export interface Bounds {
  /** So many are wanted. */
  readonly most: number;
  /** So many are taken from the index, whatever a filter leaves of them. */
  readonly take: number;
  /** The weeks of the shop, asked for once. */
  readonly life: () => Promise<Span | null>;
}
export interface Taken {
  readonly ids: readonly string[];
  readonly taken: number;
  /** Nothing is left that was not looked at. */
  readonly whole: boolean;
}

/** Cases of a tier, the newest first: what many cases meet is met by the newest, what few meet is in the index. */
export async function casesOfTier(tx: Tx, within: Within, tier: Tier, { most, take, life }: Bounds): Promise<Taken> {
  const found = new Set<string>();
  if (tier.guess > WALKED) {
    const { ids, looked } = await fromNewest(tx, within, tier, most);
    if (ids.length >= most || looked < WALKED) return { ids, taken: ids.length, whole: looked < WALKED };
    for (const id of ids) found.add(id);
  }
  const weeks = tier.guess > FEW ? await life() : null;
  let taken = 0;
  let whole = true;
  for (const span of weeks ? spansOf(weeks, tier.guess, most) : [null]) {
    whole = found.size < most && taken < take;
    if (!whole) break;
    const next = await fromIndex(tx, within, tier, { most, take: take - taken, span });
    for (const id of next.ids) found.add(id);
    taken += next.taken;
  }
  return { ids: [...found].slice(0, most), taken, whole: whole && taken < take };
}

/** The weeks in which a shop's cases were opened; null while some are not in the index as they will be. */
export async function lifeOf(tx: Tx, shopId: string): Promise<Span | null> {
  const { rows } = await sql<{ first: string | null; last: string | null; waiting: boolean }>`
    select (select id from cases where shop_id = ${shopId} order by id limit 1) as first,
      (select id from cases where shop_id = ${shopId} order by id desc limit 1) as last,
      exists (select from search_backlog where shop_id = ${shopId}) as waiting`.execute(tx);
  const { first, last, waiting } = rows[0]!;
  return first && last && !waiting ? { first: eraOf(first), last: eraOf(last) } : null;
}

async function fromIndex(
  tx: Tx,
  { shopId, filter }: Within,
  { wishes }: Tier,
  { most, take, span = null }: { most: number; take: number; span?: Span | null },
): Promise<{ taken: number; ids: string[] }> {
  const { rows } = await sql<{ taken: number; ids: string[] }>`
    with taken as materialized (
      select array(select search_cases(${JSON.stringify(wishes)}::jsonb, ${take}, null, ${span && erasOf(span)}::text[])) as ids
    ), kept as materialized (${keptOf(shopId, sql`array(select unnest(ids) from taken)`, filter)})
    select cardinality(ids) as taken, array(select k.id from kept k order by ${newest} limit ${most})::text[] as ids from taken`.execute(
    tx,
  );
  return rows[0]!;
}

/** Apart, before they are put in order: the order would lure the planner into an index of all cases, read to its end for the few. */
const keptOf = (shopId: string, ids: RawBuilder<unknown>, filter: RawBuilder<unknown>) =>
  sql`select k.id, k.active_at from cases k where k.shop_id = ${shopId} and k.id = any (${ids}) and ${filter}`;

async function fromNewest(
  tx: Tx,
  { shopId, filter }: Within,
  { wishes }: Tier,
  most: number,
): Promise<{ ids: string[]; looked: number }> {
  const { rows } = await sql<{ looked: number; ids: string[] }>`
    with newest as materialized (
      select array(select k.id from cases k where k.shop_id = ${shopId} and ${filter} order by ${newest} limit ${WALKED}) as ids)
    select cardinality(ids) as looked, array(select search_cases(${JSON.stringify(wishes)}::jsonb, ${most}, ids))::text[] as ids from newest`.execute(
    tx,
  );
  return rows[0]!;
}

/** What a number, an address or a telephone names outright: found the instant it was written. */
export async function casesByKey(tx: Tx, { shopId, filter }: Within, text: string, most: number): Promise<string[]> {
  const any = keyConditions(text);
  if (any.length === 0) return [];
  const each = any.map((key) => sql`(select k.id from cases k where k.shop_id = ${shopId} and ${key} limit 500)`);
  const { rows } = await sql<{ id: string }>`
    with kept as materialized (${keptOf(shopId, sql`array(${sql.join(each, sql` union all `)})`, filter)})
    select k.id from kept k order by ${newest} limit ${most}`.execute(tx);
  return idsOf(rows);
}

function keyConditions(text: string): RawBuilder<unknown>[] {
  const any: RawBuilder<unknown>[] = [];
  const number = /^([a-z]{1,5})[- ]?(\d{1,15})$/i.exec(text);
  const order = orderNumberKey(text);
  const email = emailKey(text);
  const phone = phoneKey(text);
  if (/^\d{1,15}$/.test(text)) any.push(sql`k.ordinal = ${Number(text)}`);
  if (number) any.push(sql`k.number = ${`${number[1]!.toUpperCase()}-${number[2]!}`}`);
  if (number && number[2]!.length >= 3) any.push(sql`k.number ^@ ${`${number[1]!.toUpperCase()}-${number[2]!}`}`);
  if (order) any.push(sql`k.order_key = ${order}`);
  if (order && order.length >= 5 && /\d/.test(order)) any.push(sql`k.order_key ^@ ${order}`);
  if (email) any.push(sql`k.email_key = ${email}`);
  if (text.indexOf('@') > 1) any.push(sql`k.email_key ^@ ${text.toLowerCase()}`);
  if (phone) any.push(sql`k.phone_key = ${phone}`);
  return any;
}

const FRESH = 200;

/** What came a moment ago and is not in the index yet is read as it stands. */
export async function freshCases(tx: Tx, { shopId, filter }: Within, wishes: readonly Wish[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from cases k
    where k.shop_id = ${shopId} and ${filter}
      and k.id = any (array(
        select f.id from (select id from cases where shop_id = ${shopId} order by id desc limit ${FRESH}) as f
        where not exists (select from case_search s where s.shop_id = ${shopId} and s.case_id = f.id)
          and not exists (select from search_backlog b where b.shop_id = ${shopId} and b.case_id = f.id)))
    order by ${newest}`.execute(tx);
  const fresh = idsOf(rows);
  const texts = fresh.length ? await readCaseTexts(tx, shopId, fresh) : new Map<string, CaseText>();
  return fresh.filter((id) => {
    const text = texts.get(id);
    return text && says(termsOf(text), wishes);
  });
}
