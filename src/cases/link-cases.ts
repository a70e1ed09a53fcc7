import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { OpenCase } from './in-case.ts';
import { inTwoCases } from './in-two-cases.ts';
import type { linkCasesInput } from './sorting-inputs.ts';

type Input = z.output<typeof linkCasesInput>;

/** Says that two cases have to do with each other; as parent, that this one is about what the other gave (a replacement, a repair). */
export function linkCases(world: World, actor: Actor, input: Input): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inTwoCases(world, actor, input, { caseId: input.otherId }, async (open, other) => {
    if (input.as === 'related') return joinCases(open, other, 'related');
    const { tx, kase } = open;
    if (kase.parentCaseId === input.otherId) return;
    refuseIf((await descends(tx, kase.shopId, input.otherId, kase.id)) ? 'parent-goes-round' : null);
    await setParent(open, input.otherId);
    open.announce({ type: 'case.linked', data: { other: input.otherId, as: 'parent' } });
    other.announce({ type: 'case.linked', data: { other: kase.id, as: 'child' } });
  });
}

/** They have nothing to do with each other after all. How a case came to be split off stays on record. */
export function unlinkCases(world: World, actor: Actor, input: Omit<Input, 'as'>): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inTwoCases(world, actor, input, { caseId: input.otherId }, async (open, other) => {
    const { tx, kase } = open;
    const [smaller, larger] = pair(kase.id, input.otherId);
    const { numDeletedRows } = await tx
      .deleteFrom('caseLinks')
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', smaller)
      .where('otherId', '=', larger)
      .where('kind', '=', 'related')
      .executeTakeFirst();
    const child = kase.parentCaseId === input.otherId ? open : other.kase.parentCaseId === kase.id ? other : null;
    if (child) await setParent(child, null);
    if (!child && numDeletedRows === 0n) return;
    open.announce({ type: 'case.unlinked', data: { other: input.otherId } });
    other.announce({ type: 'case.unlinked', data: { other: kase.id } });
  });
}

export async function joinCases(open: OpenCase, other: OpenCase, kind: 'related' | 'split'): Promise<void> {
  const [smaller, larger] = pair(open.kase.id, other.kase.id);
  const { numInsertedOrUpdatedRows } = await open.tx
    .insertInto('caseLinks')
    .values({ shopId: open.kase.shopId, caseId: smaller, otherId: larger, kind, linkedAt: open.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows || kind === 'split') return;
  open.announce({ type: 'case.linked', data: { other: other.kase.id, as: kind } });
  other.announce({ type: 'case.linked', data: { other: open.kase.id, as: kind } });
}

const pair = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

const setParent = ({ tx, kase }: OpenCase, parentCaseId: string | null) =>
  tx.updateTable('cases').set({ parentCaseId }).where('shopId', '=', kase.shopId).where('id', '=', kase.id).execute();

/** Whether a case stands somewhere below another. */
async function descends(tx: Tx, shopId: string, caseId: string, from: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive up(id, parent) as (
      select id, parent_case_id from cases where shop_id = ${shopId} and id = ${caseId}
      union
      select k.id, k.parent_case_id from cases k join up on k.id = up.parent where k.shop_id = ${shopId})
    select exists (select from up where id = ${from}) as found`.execute(tx);
  return rows[0]!.found;
}
