import { isOpen } from '../cases/case.ts';
import { handOver } from '../cases/hand-over.ts';
import { inCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Absence } from '../rota/absence.ts';
import { isOn } from '../rota/find-absences.ts';
import { planCover } from './plan-cover.ts';
import { eachCase } from './each-case.ts';

/**
 * Gives away what somebody has open, each case in a transaction of its own. Safe to run again, and run every
 * minute of an absence: so nothing that somebody assigns meanwhile stays with who is not there.
 */
export async function handOverCases(world: World, shopId: string, absence: Absence): Promise<void> {
  const plan = await inShop(world, shopId, (tx) => planCover(tx, shopId, absence, world.now()));
  await eachCase(world, plan, async ({ caseId, for: owner, coveredBy, standIn }) => {
    const to = standIn?.staffId;
    if (!to) return;
    await inCase(world, system(shopId, 'absence'), { caseId }, async (open) => {
      if (open.kase.assigneeId !== absence.staffId || !isOpen(open.kase)) return; // somebody was faster
      if (!(await isOn(open.tx, shopId, absence.id, open.at))) return; // called off while we were at it
      await handOver(open, { to, for: owner, absenceId: coveredBy ?? absence.id });
    });
  });
}
