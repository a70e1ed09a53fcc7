import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { assignCaseInput } from './case-inputs.ts';
import { inCase, type OpenCase } from './in-case.ts';

/** Gives a case to a colleague, or to nobody. */
export function assignCase(world: World, actor: Actor, input: z.output<typeof assignCaseInput>): Promise<void> {
  requirePermission(actor, 'assign cases'); // before anything is looked for
  return inCase(world, actor, input, (open) => assignOpen(open, input.staffId));
}

/** The same on a case that is open already. */
export async function assignOpen(open: OpenCase, staffId: string | null, because = 'by-hand'): Promise<void> {
  const { tx, kase, actor } = open;
  requirePermission(actor, 'assign cases');
  if (kase.assigneeId === staffId) return;
  if (staffId) {
    const staff = tx
      .selectFrom('staff')
      .select('id')
      .where('shopId', '=', kase.shopId)
      .where('id', '=', staffId)
      .where('active', '=', true);
    found(await staff.executeTakeFirst(), 'staff');
  }
  await tx
    .updateTable('cases')
    .set({ assigneeId: staffId })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
  open.announce({ type: 'case.assigned', data: { assigneeId: staffId, from: kase.assigneeId, because } });
}
