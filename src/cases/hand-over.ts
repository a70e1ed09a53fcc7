import { prepared } from '../platform/prepared.ts';
import type { OpenCase } from './in-case.ts';

interface HandOver {
  readonly to: string;
  /** Whose case it is meant to be. */
  readonly for: string;
  readonly absenceId: string;
  /** Who or what gave it to them now, when a person or a macro did: then it is theirs, whoever had it before. */
  readonly by?: string;
}

/**
 * Gives a case to whoever stands in for somebody, and remembers for whom. A case that is looked after for
 * somebody already stays theirs: only the one who looks after it changes.
 */
export async function handOver(open: OpenCase, { to, for: owner, absenceId, by }: HandOver): Promise<void> {
  const { kase } = open;
  const kept = by ? undefined : await passOn(open, to);
  if (!kept) {
    await endHandover(open, 'reassigned');
    const values = { toId: to, at: open.at, outcome: kase.outcome, endedAt: null, endedAs: null };
    await open.tx
      .insertInto('handovers')
      .values({ shopId: kase.shopId, caseId: kase.id, absenceId, fromId: owner, ...values })
      .onConflict((conflict) => conflict.columns(['shopId', 'absenceId', 'caseId']).doUpdateSet(values))
      .execute();
  }
  await writeAssignee(open, to);
  open.announce({
    type: 'case.assigned',
    data: {
      assigneeId: to,
      from: kase.assigneeId,
      because: by ?? 'absence',
      for: kept?.fromId ?? owner,
      absenceId: kept?.absenceId ?? absenceId,
    },
  });
}

/** Whose case it is, when the one who has it looks after it for somebody: then the next one does. */
function passOn({ tx, kase }: OpenCase, to: string) {
  return tx
    .updateTable('handovers')
    .set({ toId: to })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('toId', '=', kase.assigneeId!)
    .where('endedAt', 'is', null)
    .returning(['fromId', 'absenceId'])
    .executeTakeFirst();
}

/** Gives a case to somebody for good because its person came back or left the shop. */
export async function passCase(
  open: OpenCase,
  { to, because, for: owner }: { to: string; because: 'return' | 'left'; for?: string },
): Promise<void> {
  await writeAssignee(open, to);
  open.announce({
    type: 'case.assigned',
    data: { assigneeId: to, from: open.kase.assigneeId, because, ...(owner && { for: owner }) },
  });
}

const assignee = prepared('write-assignee', 'update cases set assignee_id = $3 where shop_id = $1 and id = $2');

export async function writeAssignee({ tx, kase }: OpenCase, staffId: string | null): Promise<void> {
  await assignee(tx, [kase.shopId, kase.id, staffId]);
}

const handoverEnd = prepared(
  'end-handover',
  'update handovers set ended_at = $3, ended_as = $4 where shop_id = $1 and case_id = $2 and ended_at is null',
);

const reassigned = prepared(
  'reassign',
  `with over as (update handovers set ended_at = $4, ended_as = 'reassigned' where shop_id = $1 and case_id = $2 and ended_at is null)
   update cases set assignee_id = $3 where shop_id = $1 and id = $2`,
);

/** It is somebody's own: nobody looks after it for anybody else any more. */
export async function reassign({ tx, kase, at }: OpenCase, staffId: string | null): Promise<void> {
  await reassigned(tx, [kase.shopId, kase.id, staffId, at]);
}

/** Nobody looks after it for somebody else any more. */
export async function endHandover(
  { tx, kase, at }: OpenCase,
  endedAs: 'returned' | 'closed' | 'decided' | 'reassigned' | 'stayed' | 'left',
): Promise<void> {
  await handoverEnd(tx, [kase.shopId, kase.id, at, endedAs]);
}
