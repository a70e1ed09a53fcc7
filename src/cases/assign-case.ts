import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { handsOver } from '../rota/absence.ts';
import { absenceOf } from '../rota/find-absences.ts';
import { fallbackOf } from '../rota/rota.ts';
import { standInFor } from '../rota/stand-in.ts';
import { readRota } from './assign-by-rules.ts';
import type { assignCaseInput } from './case-inputs.ts';
import { handOver, reassign } from './hand-over.ts';
import { inCase, type OpenCase } from './in-case.ts';

/** Gives a case to a colleague, or to nobody; to whoever stands in, when the colleague's cases are handed over. */
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
    const instead = await standInOf(open, staffId);
    if (instead?.to === kase.assigneeId) return;
    if (instead) return handOver(open, { ...instead, for: staffId, by: because });
  }
  await reassign(open, staffId);
  open.announce({ type: 'case.assigned', data: { assigneeId: staffId, from: kase.assigneeId, because } });
}

/** Who gets it instead of somebody whose cases are handed over now. */
async function standInOf(
  { tx, kase, at }: OpenCase,
  staffId: string,
): Promise<{ to: string; absenceId: string } | null> {
  const absence = await absenceOf(tx, kase.shopId, staffId, at);
  if (!absence) return null;
  const { nextClockAt, defaultStaffId } = await tx
    .selectFrom('cases as k')
    .innerJoin('channels as c', (join) => join.onRef('c.shopId', '=', 'k.shopId').onRef('c.id', '=', 'k.channelId'))
    .select(['k.nextClockAt', 'c.defaultStaffId'])
    .where('k.shopId', '=', kase.shopId)
    .where('k.id', '=', kase.id)
    .executeTakeFirstOrThrow();
  if (!handsOver(absence, { nextClockAt })) return null;
  const rota = await readRota(tx, kase.shopId, at);
  const { staffId: to } = standInFor(staffId, rota, fallbackOf(rota, defaultStaffId));
  return to === null || to === staffId ? null : { to, absenceId: absence.id };
}
