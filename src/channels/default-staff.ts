import { staffIn } from '../identity/list-staff.ts';
import { answersBuyers } from '../identity/permissions.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';

/** Whoever gets the new cases of a channel works for this shop and may answer them. */
export async function checkDefaultStaff(tx: Tx, shopId: string, staffId: string | null | undefined): Promise<void> {
  if (!staffId) return;
  const all = await staffIn(tx, shopId);
  if (!all.some((member) => member.id === staffId && answersBuyers(member))) {
    throw new Refusal('invalid', 'invalid-input', {
      fields: [{ field: 'defaultStaffId', reason: 'no-such-person' }],
    });
  }
}
