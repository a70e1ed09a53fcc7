import { requirePermission, type Actor } from '../identity/actor.ts';
import { staffIn } from '../identity/list-staff.ts';
import { endOfDay, startOfDay } from '../kit/day.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import type { Absence, AbsencePlan } from '../rota/absence.ts';
import { checkSubstitute } from '../rota/check-named.ts';
import { findAbsence } from '../rota/find-absences.ts';
import type { AbsenceInput } from '../rota/rota-inputs.ts';

export interface PlannedAbsence extends AbsencePlan {
  readonly id: string | null;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Everybody who answers books their own; somebody else's is for those who lead. */
export function requireAbsenceOf(actor: Actor, staffId: string): void {
  requirePermission(actor, actor.kind === 'staff' && actor.id === staffId ? 'be away' : 'manage absence');
}

/** An absence as it is asked for, with its instants; one that runs keeps its first day. */
export async function readPlanned(
  tx: Tx,
  shopId: string,
  actor: Actor,
  { staffId: named, absenceId, ...plan }: AbsenceInput,
  before: Absence | null = null,
): Promise<PlannedAbsence> {
  const old = before ?? (absenceId ? await findAbsence(tx, shopId, absenceId) : null);
  const staffId = old?.staffId ?? named ?? (actor.kind === 'staff' ? actor.id : null);
  if (!staffId) throw new Refusal('invalid', 'invalid-input', { fields: [{ field: 'staffId', reason: 'required' }] });
  const staff = await staffIn(tx, shopId);
  found(staff.find(({ id, active }) => id === staffId && active) ?? null, 'staff');
  await checkSubstitute(tx, shopId, plan.substituteId);
  if (plan.substituteId === staffId)
    throw new Refusal('invalid', 'invalid-input', { fields: [{ field: 'substituteId', reason: 'the-same-person' }] });
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', shopId).executeTakeFirstOrThrow();
  const firstDay = old?.startedAt ? old.firstDay : plan.firstDay;
  if (plan.lastDay < firstDay)
    throw new Refusal('invalid', 'invalid-input', { fields: [{ field: 'lastDay', reason: 'before-first-day' }] });
  return {
    ...plan,
    id: old?.id ?? null,
    staffId,
    firstDay,
    startsAt: startOfDay(zone, firstDay),
    endsAt: endOfDay(zone, plan.lastDay),
  };
}
