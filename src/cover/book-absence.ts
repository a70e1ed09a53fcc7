import { requirePermission, type Actor } from '../identity/actor.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { refusalOfAbsence, stateOf } from '../rota/absence.ts';
import { absencesFrom, findAbsence } from '../rota/find-absences.ts';
import type { AbsenceInput } from '../rota/rota-inputs.ts';
import { readPlanned, requireAbsenceOf, type PlannedAbsence } from './planned-absence.ts';

/** Somebody will be away, or is. The cases follow in a job of their own. */
export function bookAbsence(world: World, actor: Actor, input: AbsenceInput): Promise<{ id: string }> {
  requirePermission(actor, 'be away');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const planned = await readPlanned(tx, shopId, actor, { ...input, absenceId: undefined });
    requireAbsenceOf(actor, planned.staffId);
    await check(world, tx, shopId, planned);
    const id = newId(world.now());
    await tx
      .insertInto('absences')
      .values({
        ...planned,
        shopId,
        id,
        createdBy: actor.kind === 'staff' ? actor.id : null,
        createdAt: world.now(),
      })
      .execute();
    await announce(world, tx, actor, 'absence.booked', { ...planned, id });
    return { id };
  });
}

/** Longer, shorter, another substitute. What was given away already stays given until the return. */
export function changeAbsence(
  world: World,
  actor: Actor,
  { absenceId, ...input }: Omit<AbsenceInput, 'staffId' | 'absenceId'> & { absenceId: string },
): Promise<void> {
  requirePermission(actor, 'be away');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const old = await findAbsence(tx, shopId, absenceId, { lock: true });
    requireAbsenceOf(actor, old.staffId);
    refuseIf(stateOf(old, world.now()) === 'over' ? 'absence-is-over' : null);
    const { id: _, staffId, ...planned } = await readPlanned(tx, shopId, actor, input, old);
    await check(world, tx, shopId, { ...planned, id: absenceId, staffId });
    await tx.updateTable('absences').set(planned).where('shopId', '=', shopId).where('id', '=', absenceId).execute();
    await announce(world, tx, actor, 'absence.changed', { ...planned, id: absenceId, staffId });
  });
}

/** Back early, or not away at all. The cases come back in a job of their own. */
export function callOffAbsence(world: World, actor: Actor, { absenceId }: { absenceId: string }): Promise<void> {
  requirePermission(actor, 'be away');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const absence = await findAbsence(tx, shopId, absenceId, { lock: true });
    requireAbsenceOf(actor, absence.staffId);
    refuseIf(stateOf(absence, world.now()) === 'over' ? 'absence-is-over' : null);
    await tx
      .updateTable('absences')
      .set({ calledOffAt: world.now() })
      .where('shopId', '=', shopId)
      .where('id', '=', absenceId)
      .execute();
    await announce(world, tx, actor, 'absence.called-off', absence);
  });
}

/** The person's own row is the lock: two bookings at once are served one after the other. */
async function check(world: World, tx: Tx, shopId: string, planned: PlannedAbsence): Promise<void> {
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', shopId).executeTakeFirstOrThrow();
  const staff = tx.selectFrom('staff').select('id').where('shopId', '=', shopId).where('id', '=', planned.staffId);
  await staff.forNoKeyUpdate().execute();
  const others = (await absencesFrom(tx, shopId, planned.startsAt)).filter(
    ({ id, staffId, calledOffAt }) => staffId === planned.staffId && id !== planned.id && calledOffAt === null,
  );
  refuseIf(refusalOfAbsence(planned, dayIn(zone, world.now()), others));
}

const announce = (
  world: World,
  tx: Tx,
  actor: Actor,
  type: string,
  { id, staffId, substituteId, firstDay, lastDay }: PlannedAbsence,
) =>
  writeShopEvents(world, tx, actor.shopId, actor, [
    { type, data: { absenceId: id, staffId, substituteId, firstDay, lastDay } },
  ]);
