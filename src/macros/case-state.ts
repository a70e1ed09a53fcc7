import { sql } from 'kysely';

import { moveOpen } from '../cases/move-case.ts';
import { assignOpen } from '../cases/assign-case.ts';
import { setStatusOpen } from '../cases/set-status.ts';
import { unmarkSpamOpen } from '../cases/spam-case.ts';
import { snoozeOpen, wakeOpen } from '../cases/snooze-case.ts';
import { tagOpen } from '../cases/tag-case.ts';
import { isOpen, type Stage } from '../cases/case.ts';
import { reopenCase } from '../cases/end-case.ts';
import { withCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { PutBack } from './put-back.ts';

/** What macros and bulk acts change on a case, and so can put back. */
export interface CaseState {
  readonly version: number;
  readonly stage: Stage;
  readonly assigneeId: string | null;
  readonly statusId: string | null;
  readonly tagIds: readonly string[];
  readonly snooze: (PutBack['snooze'] & object) | null;
  readonly spam: boolean;
}

/** Locks the case as well: what is read stays so until the end of the transaction. */
export async function stateOf(tx: Tx, shopId: string, caseId: string): Promise<CaseState> {
  return found((await statesOf(tx, shopId, [caseId], 'wait')).get(caseId), 'case');
}

/** The same of several; `skip` leaves out those that somebody else holds at the moment. */
export async function statesOf(
  tx: Tx,
  shopId: string,
  caseIds: readonly string[],
  held: 'wait' | 'skip',
): Promise<ReadonlyMap<string, CaseState>> {
  const { rows } = await sql<{
    id: string;
    version: number;
    stage: Stage;
    assigneeId: string | null;
    statusId: string | null;
    tagIds: string[];
    snoozedFor: 'date' | 'answer' | 'parcel' | null;
    snoozedUntil: Date | null;
    spamAt: Date | null;
  }>`
    select k.id, k.version, k.stage, k.assignee_id, k.status_id, k.snoozed_for, k.snoozed_until, k.spam_at,
      coalesce((select jsonb_agg(t.tag_id order by t.tag_id) from case_tags t where t.shop_id = k.shop_id and t.case_id = k.id), '[]') as tag_ids
    from cases k where k.shop_id = ${shopId} and k.id = any (${caseIds}::uuid[]) order by k.id
    for update of k ${held === 'skip' ? sql`skip locked` : sql``}`.execute(tx);
  return new Map(
    rows.map(({ id, snoozedFor, snoozedUntil, spamAt, ...state }) => [
      id,
      {
        ...state,
        spam: spamAt !== null,
        snooze: snoozedFor && { for: snoozedFor, until: snoozedUntil?.toISOString() ?? null },
      },
    ]),
  );
}

/** What must be put back so that a case is as it was; null when it is, or nothing of it can be. */
export function differenceOf(was: CaseState, is: CaseState): PutBack | null {
  const added = is.tagIds.filter((id) => !was.tagIds.includes(id));
  const removed = was.tagIds.filter((id) => !is.tagIds.includes(id));
  const back: PutBack = {
    ...(was.assigneeId !== is.assigneeId && { assigneeId: was.assigneeId }),
    ...(was.statusId !== is.statusId && { statusId: was.statusId }),
    ...(added.length > 0 && { untag: added }),
    ...(removed.length > 0 && { tag: removed }),
    ...(JSON.stringify(was.snooze) !== JSON.stringify(is.snooze) && { snooze: was.snooze }),
    ...(was.spam !== is.spam && { spam: was.spam }),
    ...(was.stage !== is.stage && canReturn(was.stage, is.stage) && { stage: was.stage }),
  };
  return Object.keys(back).length > 0 ? back : null;
}

/** Closed is opened again, waiting goes on; nobody un-reads a case, so reviewed stays reviewed. */
const canReturn = (was: Stage, is: Stage): boolean =>
  (is === 'closed' && isOpen({ stage: was })) || (is === 'waiting_customer' && was !== 'decided' && was !== 'settling');

/** Puts a case back as it was, by the verbs that anybody changes it with. In an open transaction. */
export async function putBack(world: World, tx: Tx, actor: Actor, caseId: string, back: PutBack): Promise<void> {
  const open = (work: Parameters<typeof withCase<void>>[4]) => withCase(world, tx, actor, { caseId }, work);
  if (back.spam === false) {
    requirePermission(actor, 'sort cases');
    await open(unmarkSpamOpen);
  }
  if (back.stage !== undefined) {
    requirePermission(actor, 'move cases');
    await open(async (kase) => {
      if (kase.kase.stage === 'waiting_customer') return moveOpen(kase, { move: 'resume' });
      if (kase.kase.stage !== 'closed') return;
      await reopenCase(kase, { to: back.stage === 'settling' ? 'settling' : 'in_review', because: 'undone' });
    });
  }
  if (back.statusId !== undefined) await open((kase) => restoreStatusOpen(kase, back.statusId ?? null));
  if (back.assigneeId !== undefined) await open((kase) => assignOpen(kase, back.assigneeId ?? null, 'undone'));
  if (back.tag?.length || back.untag?.length) {
    requirePermission(actor, 'sort cases');
    await open((kase) => tagOpen(kase, { add: back.tag ?? [], remove: back.untag ?? [] }, { archivedToo: true }));
  }
  if (back.snooze !== undefined) {
    requirePermission(actor, 'sort cases');
    await open(async (kase) => {
      const until = back.snooze?.until ? new Date(back.snooze.until) : null;
      // What it was put off until may have passed: then it is simply awake.
      if (!back.snooze || (until && until <= kase.at)) return wakeOpen(kase, 'staff');
      await snoozeOpen(kase, { for: back.snooze.for, until });
    });
  }
}

/** A status belongs to a stage: on a case that has left it there is nothing to put back. */
async function restoreStatusOpen(open: Parameters<typeof setStatusOpen>[0], statusId: string | null): Promise<void> {
  if (statusId) {
    const { tx, kase } = open;
    const query = tx
      .selectFrom('statuses')
      .select('stage')
      .where('shopId', '=', kase.shopId)
      .where('id', '=', statusId);
    const status = await query.where('archivedAt', 'is', null).executeTakeFirst();
    if (status?.stage !== kase.stage) return;
  }
  await setStatusOpen(open, statusId);
}
