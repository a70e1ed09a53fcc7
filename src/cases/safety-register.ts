import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { SafetyMatter } from './safety-matter.ts';

export interface RegisteredMatter extends SafetyMatter {
  readonly caseId: string;
  readonly number: string;
  readonly summary: string;
}

/** The shop's own register of safety matters: what an inspection asks to see. Names nobody. */
export async function safetyRegister(
  world: World,
  actor: Actor,
  { after, limit = 100 }: { after?: string | undefined; limit?: number },
): Promise<{ items: RegisteredMatter[]; next: string | null }> {
  requirePermission(actor, 'read cases');
  const { rows } = await inShop(world, actor.shopId, (tx) =>
    sql<RegisteredMatter>`
      select m.case_id, k.number, k.summary, m.state, m.because, m.steps, m.raised_at, m.opened_at, m.ended_at
      from safety_matters m join cases k on k.shop_id = m.shop_id and k.id = m.case_id
      where m.shop_id = ${actor.shopId} and m.state <> 'dismissed'
        -- merged, it is told of once: under the case that lives on
        and not (m.state in ('proposed', 'open') and exists (
          select from safety_matters t where t.shop_id = m.shop_id and t.case_id = k.merged_into))
        and (${after ?? null}::uuid is null or m.case_id < ${after ?? null}::uuid)
      order by m.case_id desc limit ${limit + 1}`.execute(tx),
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.caseId : null };
}
