import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { inCase, type OnCase, type OpenCase } from './in-case.ts';
import { refusalOfSnooze, wakesAt, type SnoozeReason, type WakeReason } from './snooze.ts';
import type { snoozeCaseInput } from './sorting-inputs.ts';

interface Snoozing {
  readonly for: SnoozeReason;
  readonly until?: Date | null | undefined;
}

/** Puts a case off: until a day, the buyer's answer, or the parcel. Its clocks go on, and the next one owed wakes it. */
export function snoozeCase(world: World, actor: Actor, input: OnCase & Snoozing): Promise<{ wakesAt: Date | null }> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, (open) => snoozeOpen(open, input));
}
export type SnoozeCaseInput = z.output<typeof snoozeCaseInput>;

/** The same on a case that is open already. */
export async function snoozeOpen(open: OpenCase, asked: Snoozing): Promise<{ wakesAt: Date | null }> {
  const { tx, kase, at } = open;
  const until = asked.until ?? null;
  const owed = await nextOwed(open);
  refuseIf(refusalOfSnooze(kase, { for: asked.for, until }, at, owed));
  const wakes = wakesAt(until, at, owed);
  await tx
    .updateTable('cases')
    .set({ snoozedFor: asked.for, snoozedUntil: wakes, snoozedAt: at })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
  open.announce({
    type: 'case.snoozed',
    data: { for: asked.for, until: wakes, ...(until && wakes && wakes < until && { shortened: true }) },
  });
  return { wakesAt: wakes };
}

/** Back among the open ones, by hand. */
export function wakeCase(world: World, actor: Actor, input: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, (open) => wakeOpen(open, 'staff'));
}

/** Woken by what happened, it is unread: somebody should look. */
export async function wakeOpen(open: OpenCase, because: WakeReason): Promise<void> {
  const { tx, kase } = open;
  if (!kase.snoozedFor) return;
  await tx
    .updateTable('cases')
    .set({ snoozedFor: null, snoozedUntil: null, snoozedAt: null, ...(because !== 'staff' && { unread: true }) })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
  open.announce({ type: 'case.woke', data: { because, for: kase.snoozedFor } });
}

/** When the next act of the shop is due. Promises are the shop's own, and money that lawfully waits hurries nobody. */
async function nextOwed({ tx, kase }: OpenCase): Promise<Date | null> {
  const { rows } = await sql<{ expiresAt: Date | null }>`
    select min(expires_at) as expires_at from clocks
    where shop_id = ${kase.shopId} and case_id = ${kase.id} and class = 'owed' and ended_at is null
      and state in ('running', 'breached') and not withheld`.execute(tx);
  return rows[0]?.expiresAt ?? null;
}
