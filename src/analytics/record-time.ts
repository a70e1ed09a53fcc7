import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { RecordTimeInput } from './report-inputs.ts';

/**
 * Adds a person's working time on a case. No event and no new version: nothing happened to the case. What two windows
 * of one person say at once is counted once, since the sum never outruns the clock on the wall.
 */
export async function recordTime(world: World, actor: Actor, { caseId, seconds }: RecordTimeInput): Promise<void> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  const at = world.now();
  await inShop(world, shopId, async (tx) => {
    const shop = tx.selectFrom('shops').select('zone').where('id', '=', shopId).executeTakeFirstOrThrow();
    const kase = tx.selectFrom('cases').select('id').where('shopId', '=', shopId).where('id', '=', caseId);
    found(await kase.executeTakeFirst(), 'case');
    if (actor.kind !== 'staff') return; // a machine's time is nobody's
    await sql`
      insert into case_time as t (shop_id, case_id, staff_id, day, seconds, counted_to)
      values (${shopId}, ${caseId}, ${actor.id}, ${world.todayIn((await shop).zone)}, ${seconds}, ${at})
      on conflict (shop_id, case_id, staff_id, day) do update set
        seconds = t.seconds + least(excluded.seconds, greatest(0, extract(epoch from ${at}::timestamptz - t.counted_to)::int)),
        counted_to = greatest(t.counted_to, excluded.counted_to)`.execute(tx);
  });
}
