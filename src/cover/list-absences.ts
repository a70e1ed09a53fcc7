import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { stateOf, type Absence, type AbsenceState } from '../rota/absence.ts';
import { absencesFrom } from '../rota/find-absences.ts';

const KEPT = 90 * 86_400_000;

export interface ListedAbsence extends Absence {
  readonly state: AbsenceState;
  /** Open cases that others look after until the return. */
  readonly lookedAfter: number;
}

/** Who is away, will be, and was in the last three months. */
export function listAbsences(world: World, actor: Actor): Promise<ListedAbsence[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  const now = world.now();
  return inShop(world, shopId, async (tx) => {
    const all = await absencesFrom(tx, shopId, new Date(now.getTime() - KEPT));
    const counts = await tx
      .selectFrom('handovers')
      .select((of) => ['absenceId', of.fn.countAll<number>().as('count')])
      .where('shopId', '=', shopId)
      .where('endedAt', 'is', null)
      .groupBy('absenceId')
      .execute();
    return all.map((absence) => ({
      ...absence,
      state: stateOf(absence, now),
      lookedAfter: counts.find(({ absenceId }) => absenceId === absence.id)?.count ?? 0,
    }));
  });
}
