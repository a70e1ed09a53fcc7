import { isOpen } from '../cases/case.ts';
import { endHandover, passCase } from '../cases/hand-over.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { answersBuyers } from '../identity/permissions.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Absence } from '../rota/absence.ts';
import { absenceOf, findAbsence } from '../rota/find-absences.ts';
import { eachCase } from './each-case.ts';

/**
 * An absence is over: what was given away and is still open comes back, unless it was decided meanwhile, given to
 * somebody else by hand, or the absence says that it stays. Safe to run again; the absence ends with the last case.
 */
export async function takeBackCases(world: World, shopId: string, absence: Absence): Promise<void> {
  const rows = await inShop(world, shopId, (tx) => givenAway(tx, shopId, absence));
  await eachCase(world, rows, ({ caseId }) =>
    inCase(world, system(shopId, 'absence'), { caseId }, (open) => takeBack(open, absence)),
  );
  await inShop(world, shopId, async (tx) => {
    await findAbsence(tx, shopId, absence.id, { lock: true });
    if ((await givenAway(tx, shopId, absence)).length > 0) return; // given away at the last moment: the next sweep
    const ended = await tx
      .updateTable('absences')
      .set({ endedAt: world.now() })
      .where('shopId', '=', shopId)
      .where('id', '=', absence.id)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended) return;
    await writeShopEvents(world, tx, shopId, system(shopId, 'absence'), [
      { type: 'absence.ended', data: { absenceId: absence.id, staffId: absence.staffId } },
    ]);
  });
}

const givenAway = (tx: Tx, shopId: string, { id }: Absence) =>
  tx
    .selectFrom('handovers')
    .select('caseId')
    .where('shopId', '=', shopId)
    .where('absenceId', '=', id)
    .where('endedAt', 'is', null)
    .execute();

async function takeBack(open: OpenCase, { id, staffId, comesBack }: Absence): Promise<void> {
  const { tx, kase, at } = open;
  const row = await tx
    .selectFrom('handovers')
    .select(['toId', 'outcome'])
    .where('shopId', '=', kase.shopId)
    .where('absenceId', '=', id)
    .where('caseId', '=', kase.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return; // another run was faster
  if (!isOpen(kase)) return endHandover(open, 'closed');
  if (kase.assigneeId !== row.toId) return endHandover(open, 'reassigned');
  if (kase.outcome !== row.outcome && !['none', 'acknowledged'].includes(kase.outcome))
    return endHandover(open, 'decided');
  if (!comesBack) return endHandover(open, 'stayed');
  const owner = await tx
    .selectFrom('staff')
    .select(['active', 'role'])
    .where('shopId', '=', kase.shopId)
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
  if (!answersBuyers(owner)) return endHandover(open, 'left');
  // Away again at once: it stays where it is, for the next return.
  const next = await absenceOf(tx, kase.shopId, staffId, at);
  if (next) return keepFor(open, id, next.id);
  await endHandover(open, 'returned');
  await passCase(open, { to: staffId, because: 'return' });
}

async function keepFor({ tx, kase }: OpenCase, absenceId: string, nextId: string): Promise<void> {
  await tx
    .deleteFrom('handovers')
    .where('shopId', '=', kase.shopId)
    .where('absenceId', '=', nextId)
    .where('caseId', '=', kase.id)
    .where('endedAt', 'is not', null)
    .execute();
  await tx
    .updateTable('handovers')
    .set({ absenceId: nextId })
    .where('shopId', '=', kase.shopId)
    .where('absenceId', '=', absenceId)
    .where('caseId', '=', kase.id)
    .execute();
}
