import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { recountClaims } from './claims.ts';
import type { OpenCase } from './in-case.ts';
import { inTwoCases } from './in-two-cases.ts';
import { moveClocks, moveLines, type Moved } from './merge-acts.ts';
import { refusalOfMerging } from './merging.ts';
import { recordStage, summarizeCustody } from './record-axes.ts';
import { carrySafety } from './safety-matter.ts';
import type { mergeCaseInput } from './sorting-inputs.ts';

/**
 * Puts one case into another of the same buyer. The statements, messages and files stay where they were made and are
 * read together; what is work, the lines and the clocks, goes to the case that lives on. It can be undone.
 */
export function mergeCase(world: World, actor: Actor, input: z.output<typeof mergeCaseInput>): Promise<void> {
  requirePermission(actor, 'sort cases');
  const { caseId, intoId, counting, expectedVersion } = input;
  return inTwoCases(world, actor, { caseId, expectedVersion }, { caseId: intoId }, async (source, target) => {
    refuseIf(refusalOfMerging(source.kase, target.kase, await isSameBuyer(source, target)));
    const { tx, at } = source;
    const { shopId } = source.kase;
    const question = source.kase.procedure === 'inquiry';
    const lines = question ? { moved: [], raised: [] } : await moveLines(source, target, counting);
    const clocks = await moveClocks(source, target);
    await carrySafety(source, target);
    const moved: Moved = { ...lines, ...clocks };

    await tx
      .updateTable('cases')
      .set({ mergedInto: intoId, unread: false })
      .where('shopId', '=', shopId)
      .where('id', '=', caseId)
      .execute();
    await recordStage(source, 'merged');
    await sql`
      update cases t set waiting_since = least(t.waiting_since, s.waiting_since), unread = t.unread or s.unread
      from (select ${source.kase.stage === 'waiting_customer' ? null : at}::timestamptz as waiting_since, true as unread) s
      where t.shop_id = ${shopId} and t.id = ${intoId}`.execute(tx);
    await tx
      .insertInto('caseMerges')
      .values({
        shopId,
        id: newId(at),
        sourceId: caseId,
        targetId: intoId,
        sourceStage: source.kase.stage,
        moved: JSON.stringify(moved),
        mergedAt: at,
        undoneAt: null,
      })
      .execute();
    for (const open of [source, target]) {
      await summarizeCustody(open);
      await recountClaims(open);
    }
    source.announce({ type: 'case.merged', data: { from: source.kase.stage, into: intoId, counting } });
    target.announce({ type: 'case.merged-in', data: { source: caseId, counting, lines: lines.moved.length } });
  });
}

/** By what both are known: the customer, the address, the phone; or the order, unless an address did not fit it (WF-MISDIRECT). */
async function isSameBuyer(one: OpenCase, other: OpenCase): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select coalesce(a.customer_id = b.customer_id, false) or coalesce(a.email_key = b.email_key, false)
      or coalesce(a.phone_key = b.phone_key, false)
      or (coalesce(a.order_id = b.order_id, false) and not 'other-address' = any (a.flags || b.flags)) as same
    from cases a, cases b
    where a.shop_id = ${one.kase.shopId} and a.id = ${one.kase.id} and b.shop_id = ${one.kase.shopId} and b.id = ${other.kase.id}`.execute(
    one.tx,
  );
  return rows[0]?.same ?? false;
}
