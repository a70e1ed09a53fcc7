import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Stage } from './case.ts';
import { recountClaims } from './claims.ts';
import type { OnCase } from './in-case.ts';
import { inTwoCases } from './in-two-cases.ts';
import { moveBack, type Moved } from './merge-acts.ts';
import { irreversible } from './merging.ts';
import { recordStage, summarizeCustody } from './record-axes.ts';

/** Takes a merge back: the case has its number, its lines and its clocks again, as they stand by now. */
export async function unmergeCase(world: World, actor: Actor, { caseId, expectedVersion }: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  const { shopId } = actor;
  const merge = found(await inShop(world, shopId, (tx) => lastMerge(tx, shopId, caseId)), 'merge');
  await inTwoCases(world, actor, { caseId, expectedVersion }, { caseId: merge.targetId }, async (source, target) => {
    const { tx, at, kase } = source;
    // Somebody may have taken it back while this one waited for the lock.
    const still = found(await lastMerge(tx, shopId, caseId), 'merge');
    refuseIf(await refusalOfUnmerging(tx, shopId, still));
    await recordStage(source, still.sourceStage as Stage);
    await tx
      .updateTable('cases')
      .set({ mergedInto: null, unread: true })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', caseId)
      .execute();
    await moveBack(source, target, still.moved as Moved);
    await tx
      .updateTable('caseMerges')
      .set({ undoneAt: at })
      .where('shopId', '=', shopId)
      .where('id', '=', still.id)
      .execute();
    for (const open of [source, target]) {
      await summarizeCustody(open);
      await recountClaims(open);
    }
    source.announce({ type: 'case.unmerged', data: { from: merge.targetId, to: still.sourceStage } });
    target.announce({ type: 'case.unmerged-from', data: { source: caseId } });
  });
}

interface Merge {
  readonly id: string;
  readonly targetId: string;
  readonly sourceId: string;
  readonly sourceStage: string;
  readonly moved: unknown;
  readonly mergedAt: Date;
}

const lastMerge = (tx: Tx, shopId: string, sourceId: string): Promise<Merge | undefined> =>
  tx
    .selectFrom('caseMerges')
    .select(['id', 'sourceId', 'targetId', 'sourceStage', 'moved', 'mergedAt'])
    .where('shopId', '=', shopId)
    .where('sourceId', '=', sourceId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();

/** What was decided, paid or received for both cannot be told apart again, nor goods that went their own way since. */
export async function refusalOfUnmerging(
  tx: Tx,
  shopId: string,
  { targetId, sourceId }: Pick<Merge, 'targetId' | 'sourceId'>,
): Promise<'merge-is-final' | null> {
  const { rows } = await sql<{ final: boolean }>`
    select t.stage in ('merged', 'cancelled') or exists (
      select from events e where e.shop_id = ${shopId} and e.case_id = ${targetId}
        and (e.type = any (${irreversible}) or e.type = 'case.split' and e.data ? 'lines')
        and e.seq > (select max(m.seq) from events m where m.shop_id = ${shopId} and m.case_id = ${targetId}
          and m.type = 'case.merged-in' and m.data ->> 'source' = ${sourceId})) as final
    from cases t where t.shop_id = ${shopId} and t.id = ${targetId}`.execute(tx);
  return rows[0]?.final ? 'merge-is-final' : null;
}
