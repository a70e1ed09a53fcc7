import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { linesWhere } from './list-payout-lines.ts';
import type { PayoutLinesInput } from './payout-inputs.ts';
import type { LineState } from './payout.ts';

/** What the lines a filter shows come to: by state and currency, since sums of two currencies are none. */
export interface PayoutSum {
  readonly state: LineState;
  readonly currency: string | null;
  readonly count: number;
  /** Minor units; money that came back counts as what it is, not against what was paid. */
  readonly amount: number;
}

export function sumPayouts(
  world: World,
  actor: Actor,
  filters: Omit<PayoutLinesInput, 'after' | 'limit'>,
): Promise<PayoutSum[]> {
  requirePermission(actor, 'read books');
  return inShop(world, actor.shopId, async (tx) => {
    const { rows } = await sql<PayoutSum>`
      select l.state, l.currency, count(*)::int as count, coalesce(sum(l.amount), 0)::bigint as amount
      from payout_lines l where ${linesWhere(actor.shopId, filters)}
      group by l.state, l.currency order by l.currency nulls last, l.state`.execute(tx);
    return rows;
  });
}
