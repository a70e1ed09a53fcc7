import { sql, type RawBuilder } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { endOfDay } from '../kit/day.ts';
import type { Procedure } from '../law/vocabulary.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { views, type CaseFilters, type View } from './case-list.ts';
import { filterContext } from './filter-context.ts';
import { dueAt, mine, standing, type FilterContext } from './sql/case-filter.ts';
import { allMatching } from './narrowed.ts';

export type CaseCounts = Record<View, number> & {
  /** Open cases by procedure and by channel; what has none is left out. */
  readonly procedures: Partial<Record<Procedure, number>>;
  readonly channels: Record<string, number>;
};

/**
 * How many cases each view holds: added up from cells and the changes since (docs/decisions/0011), so that it costs the
 * same whether there are a thousand cases or a million. One statement, so one moment.
 */
export async function countCases(world: World, actor: Actor): Promise<CaseCounts> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const context = await filterContext(world, tx, actor);
    const conditions = Object.entries({ ...standing, mine: mine(context.staffId) });
    const { rows } = await sql<Record<string, string>>`
      with k as materialized (
        select place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, cases
        from case_cells where shop_id = ${context.shopId}
        union all
        select place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, by
        from case_cell_changes where shop_id = ${context.shopId})
      select 'view' as kind, v.name, v.cases from (select ${sql.join(
        conditions.map(([, condition], n) => sql`sum(k.cases) filter (where ${condition}) as ${sql.ref(`v${n}`)}`),
      )} from k) as s, lateral (values ${sql.join(conditions.map(([name], n) => sql`(${name}, ${sql.ref(`v${n}`)})`))}) as v (name, cases)
      union all select 'procedure', procedure, sum(cases) from k where place = 'working' group by procedure
      union all select 'channel', channel_id::text, sum(cases) from k where place = 'working' group by channel_id
      union all select 'view', 'overdue', ${dueBy(context, context.now)}
      union all select 'view', 'by-tonight', ${dueBy(context, endOfDay(context.zone, context.today))}`.execute(tx);

    const of = (kind: string) =>
      Object.fromEntries(
        rows
          .filter((row) => row['kind'] === kind && Number(row['cases']) > 0)
          .map((row) => [row['name'], Number(row['cases'])]),
      ) as Record<string, number>;
    const counted = of('view');
    counted['due-today'] = (counted['by-tonight'] ?? 0) - (counted['overdue'] ?? 0);
    return {
      ...(Object.fromEntries(views.map((view) => [view, counted[view] ?? 0])) as Record<View, number>),
      procedures: of('procedure'),
      channels: of('channel'),
    };
  });
}

/** Cases whose first clock runs out by an instant: whole hours from the counters, the begun one from the index. */
function dueBy({ shopId }: FilterContext, instant: Date): RawBuilder<unknown> {
  const hour = Math.floor(instant.getTime() / 3_600_000);
  return sql`(select coalesce(sum(cases), 0) from case_due_hours where shop_id = ${shopId} and due_hour <= ${hour})
    + (select coalesce(sum(by), 0) from case_cell_changes where shop_id = ${shopId} and due_hour <= ${hour})
    + (select count(*) from cases k where k.shop_id = ${shopId} and k.closed_at is null and k.place in ('working', 'snoozed')
       and ${dueAt} > ${new Date(hour * 3_600_000)} and ${dueAt} <= ${instant})`;
}

/** How many cases any filters hold, counted up to a bound: `more` says that there are others beyond it. */
export async function countMatching(
  world: World,
  actor: Actor,
  filters: CaseFilters,
  bound: number,
): Promise<{ count: number; more: boolean }> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const { where, whole } = await allMatching(tx, filters, await filterContext(world, tx, actor), bound);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (select from cases k where ${where} limit ${bound + 1}) as counted`.execute(
      tx,
    );
    const { count } = rows[0]!;
    return { count: Math.min(count, bound), more: count > bound || !whole };
  });
}
