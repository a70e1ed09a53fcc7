import { z } from 'zod';

import { system } from '../identity/actor.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { stateOf } from '../rota/absence.ts';
import { findAbsence } from '../rota/find-absences.ts';
import { planCover } from './plan-cover.ts';
import { handOverCases } from './hand-over-cases.ts';
import { takeBackCases } from './take-back-cases.ts';

/**
 * Every minute: absences that begin, that are under way, and that are over, by the world's clock. Returns come
 * first, so that a case never passes through two hands where one would do. An absence that began and ended while
 * nothing ran here is only ended: nothing was given away, so nothing comes back.
 */
export const sweepAbsences: Job<Record<string, never>> = {
  name: 'cover.sweep-absences',
  payload: z.object({}),
  async run(world) {
    const now = world.now();
    const due = await acrossShops(world, (tx) =>
      tx
        .selectFrom('absences')
        .select(['shopId', 'id', 'startsAt', 'endsAt', 'calledOffAt'])
        .where('endedAt', 'is', null)
        .where((is) => is.or([is('startsAt', '<=', now), is('calledOffAt', 'is not', null)]))
        .orderBy('startsAt')
        .orderBy('id')
        .execute(),
    );
    const over = (absence: (typeof due)[number]) => stateOf(absence, now) === 'over';
    let failed: unknown = null;
    for (const { shopId, id } of [...due.filter(over), ...due.filter((each) => !over(each))]) {
      await serveAbsence(world, shopId, id).catch((error: unknown) => {
        failed = error;
        world.log.error('absence', { absenceId: id, error: (error as Error).message });
      });
    }
    if (failed !== null) throw failed as Error;
  },
};

/** Does what an absence asks for at this time: nothing yet, giving cases away, or taking them back. */
export async function serveAbsence(world: World, shopId: string, id: string): Promise<void> {
  const absence = await inShop(world, shopId, (tx) => findAbsence(tx, shopId, id));
  if (absence.endedAt) return;
  const state = stateOf(absence, world.now());
  if (state === 'over') return takeBackCases(world, shopId, absence);
  if (state === 'running' && !absence.startedAt) await begin(world, shopId, id);
  if (state === 'running' || absence.handOver === 'now') await handOverCases(world, shopId, absence);
}

async function begin(world: World, shopId: string, id: string): Promise<void> {
  await inShop(world, shopId, async (tx) => {
    const begun = await tx
      .updateTable('absences')
      .set({ startedAt: world.now() })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('startedAt', 'is', null)
      .returning(['staffId', 'substituteId'])
      .executeTakeFirst();
    if (!begun) return;
    const plan = await planCover(tx, shopId, await findAbsence(tx, shopId, id), world.now());
    const substituteIds = [...new Set(plan.flatMap(({ standIn }) => standIn?.staffId ?? []))];
    await writeShopEvents(world, tx, shopId, system(shopId, 'absence'), [
      { type: 'absence.started', data: { absenceId: id, ...begun, substituteIds } },
    ]);
  });
}
