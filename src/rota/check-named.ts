import { staffIn } from '../identity/list-staff.ts';
import { answersBuyers } from '../identity/permissions.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import type { Conditions } from './assignment-rule.ts';

/** Whoever and whatever a rule names is this shop's. */
export async function checkNamed(
  tx: Tx,
  shopId: string,
  { conditions, staffIds }: { conditions: Conditions; staffIds: readonly string[] },
): Promise<void> {
  const staff = await staffIn(tx, shopId);
  for (const id of staffIds) found(staff.find((member) => member.id === id) ?? null, 'staff');
  if (!staffIds.every((id) => answers(staff, id))) throw refused('staffIds');
  const channels = conditions.channelIds ?? [];
  if (channels.length) {
    const query = tx.selectFrom('channels').select('id').where('shopId', '=', shopId).where('id', 'in', channels);
    if ((await query.execute()).length < new Set(channels).size) throw new Refusal('missing', 'channel');
  }
  const tags = conditions.tagIds ?? [];
  if (tags.length) {
    const query = tx.selectFrom('tags').select('id').where('shopId', '=', shopId).where('id', 'in', tags);
    if ((await query.execute()).length < new Set(tags).size) throw new Refusal('missing', 'tag');
  }
}

/** A substitute works here and may answer buyers. */
export async function checkSubstitute(tx: Tx, shopId: string, staffId: string | null): Promise<void> {
  if (staffId === null) return;
  const staff = await staffIn(tx, shopId);
  found(staff.find((member) => member.id === staffId) ?? null, 'staff');
  if (!answers(staff, staffId)) throw refused('substituteId');
}

const answers = (staff: Awaited<ReturnType<typeof staffIn>>, id: string): boolean =>
  staff.some((member) => member.id === id && answersBuyers(member));

const refused = (field: string) =>
  new Refusal('invalid', 'invalid-input', { fields: [{ field, reason: 'no-such-person' }] });
