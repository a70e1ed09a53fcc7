import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';
import { markText, type Looked, type Matched, type MatchedField } from './search-marks.ts';

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly orderNumber: string | null;
}

const MOST_MATCHES = 4;

/** For each case of a page: which of its fields say what was looked for, and where in them. */
export async function markFound(
  tx: Tx,
  shopId: string,
  rows: readonly Shown[],
  looked: Looked,
): Promise<ReadonlyMap<string, readonly Matched[]>> {
  const marked = new Map<string, Matched[]>();
  if (rows.length === 0 || looked.length === 0) return marked;
  const said = await readFields(
    tx,
    shopId,
    rows.map(({ id }) => id),
  );
  const unexplained: { id: string; met: Set<number> }[] = [];
  for (const row of rows) {
    const { phone, lines } = said.get(row.id)!;
    const met = new Set<number>();
    const fields: [MatchedField, string | null | undefined][] = [
      ['number', row.number],
      ['name', row.contactName],
      ['order', row.orderNumber],
      ['email', row.contactEmail],
      ['phone', phone],
      ...lines.flatMap(({ name, sku }): [MatchedField, string | null][] => [
        ['product', name],
        ['sku', sku],
      ]),
    ];
    const matches = fields.flatMap(([field, text]) => (text ? (markText(field, text, looked, met) ?? []) : []));
    marked.set(row.id, distinct(matches).slice(0, MOST_MATCHES));
    if (met.size < looked.length) unexplained.push({ id: row.id, met });
  }
  await markMessages(tx, shopId, unexplained, looked, marked);
  return marked;
}

/** What the rest is in: the statement and what was said, the latest first. */
async function markMessages(
  tx: Tx,
  shopId: string,
  unexplained: readonly { id: string; met: Set<number> }[],
  looked: Looked,
  marked: Map<string, Matched[]>,
): Promise<void> {
  if (unexplained.length === 0) return;
  const { rows } = await sql<{ id: string; said: string[] }>`
    select c.id, array(
      (select left(m.body, 20000) from messages m where m.shop_id = ${shopId} and m.case_id = c.id and m.kind in ('buyer', 'reply', 'question', 'note')
       order by m.at desc, m.id desc limit 20)
      union all select concat_ws(' · ', s.content ->> 'description', s.content ->> 'contract') from statements s where s.shop_id = ${shopId} and s.case_id = c.id
    ) as said
    from unnest(${unexplained.map(({ id }) => id)}::uuid[]) as c (id)`.execute(tx);
  const saidOf = new Map(rows.map((row) => [row.id, row.said]));
  for (const { id, met } of unexplained) {
    const left = looked.filter((_, n) => !met.has(n));
    const best = (saidOf.get(id) ?? [])
      .map((text) => {
        const here = new Set<number>();
        return { match: markText('message', text, left, here), met: here.size };
      })
      .sort((a, b) => b.met - a.met)[0];
    if (best?.match) marked.set(id, [...marked.get(id)!.slice(0, MOST_MATCHES - 1), best.match]);
  }
}

async function readFields(tx: Tx, shopId: string, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; phone: string | null; lines: { name: string; sku: string | null }[] }>`
    select k.id, k.contact_phone as phone, (select coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'sku', l.sku) order by l.position), '[]')
      from case_lines l where l.shop_id = k.shop_id and l.case_id = k.id) as lines
    from cases k where k.shop_id = ${shopId} and k.id = any (${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

const distinct = (matches: readonly Matched[]): Matched[] => [
  ...new Map(matches.map((match) => [`${match.field} ${match.text}`, match])).values(),
];
