import { sql } from 'kysely';

import { readDayCursor, writeDayCursor } from '../accounting/day-cursor.ts';
import { requireCase } from '../cases/require-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { liveStates, type ClaimKind } from './claim.ts';
import type { ClaimsInput } from './claim-inputs.ts';
import { claimRows, withFiles, type Claim } from './read-claims.ts';

/** Claims of the shop, by keyset: what runs out first stands first. */
export async function listClaims(
  world: World,
  actor: Actor,
  { kind, state, year, after, limit }: ClaimsInput,
): Promise<{ rows: Claim[]; next: string | null }> {
  requirePermission(actor, 'read claims');
  const start = after ? readDayCursor(after) : null;
  return inShop(world, actor.shopId, async (tx) => {
    let asked = claimRows(tx, actor.shopId);
    if (kind) asked = asked.where('c.kind', '=', kind);
    if (state === 'live') asked = asked.where('c.state', 'in', liveStates);
    else if (state !== 'all') asked = asked.where('c.state', '=', state);
    if (year) asked = asked.where('c.openedOn', '>=', `${year}-01-01`).where('c.openedOn', '<=', `${year}-12-31`);
    if (start) asked = asked.where((eb) => eb(eb.refTuple('c.due', 'c.id'), '>', eb.tuple(start.day, start.id)));
    const rows = await asked
      .orderBy('c.due')
      .orderBy('c.id')
      .limit(limit + 1)
      .execute();
    const page = await withFiles(tx, actor.shopId, rows.slice(0, limit));
    const last = page.at(-1);
    return {
      rows: page,
      next: rows.length > limit && last ? writeDayCursor({ day: last.due, id: last.id }) : null,
    };
  });
}

/** The claims a case led to, at most one of each kind. */
export async function claimsOfCase(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<Claim[]> {
  requirePermission(actor, 'read claims');
  await requireCase(world, actor, caseId);
  return inShop(world, actor.shopId, async (tx) =>
    withFiles(
      tx,
      actor.shopId,
      await claimRows(tx, actor.shopId).where('c.caseId', '=', caseId).orderBy('c.id').execute(),
    ),
  );
}

/** What a year's claims came to, kind by kind and currency by currency; a claim belongs to the year it was opened in. */
export interface ClaimSum {
  readonly kind: ClaimKind;
  readonly currency: string;
  readonly count: number;
  readonly claimed: number;
  /** Not answered yet, or agreed and not paid yet. */
  readonly awaited: number;
  readonly paid: number;
  /** Claimed and not got: refused, given up, or paid less. */
  readonly lost: number;
}

export async function sumClaims(world: World, actor: Actor, { year }: { year: number }): Promise<ClaimSum[]> {
  requirePermission(actor, 'read claims');
  const { rows } = await inShop(world, actor.shopId, (tx) =>
    sql<ClaimSum>`
      select kind, currency, count(*)::int as count,
        coalesce(sum(amount), 0)::bigint as claimed,
        coalesce(sum(coalesce(agreed, amount)) filter (where state in ('claimed', 'agreed')), 0)::bigint as awaited,
        coalesce(sum(paid) filter (where state = 'paid'), 0)::bigint as paid,
        coalesce(sum(case when state in ('refused', 'given_up') then amount when state = 'paid' then greatest(amount - paid, 0) end), 0)::bigint as lost
      from claims
      where shop_id = ${actor.shopId} and opened_on between ${`${year}-01-01`} and ${`${year}-12-31`}
      group by kind, currency order by kind, currency`.execute(tx),
  );
  return rows;
}
