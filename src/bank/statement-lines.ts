import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { AnswerLineInput } from './bank-inputs.ts';

/** A line of a statement that may be of one of these transfers. */
export interface LineToLookAt {
  readonly id: string;
  readonly bookedOn: Day;
  readonly amount: number;
  readonly currency: string;
  readonly title: string;
  readonly party: string;
  /** What it would mean. */
  readonly meant: 'settled' | 'returned';
  readonly candidates: readonly { readonly attemptId: string; readonly caseId: string; readonly caseNumber: string }[];
}

/** Lines a person decides about, the newest first. They are few; a hundred is all that is shown. */
export function linesToLookAt(world: World, actor: Actor): Promise<LineToLookAt[]> {
  requirePermission(actor, 'read books');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const rows = await tx
      .selectFrom('statementLines')
      .select(['id', 'bookedOn', 'amount', 'currency', 'title', 'party', 'meant', 'candidates'])
      .where('shopId', '=', shopId)
      .where('verdict', '=', 'likely')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    const ids = [...new Set(rows.flatMap(({ candidates }) => candidates))];
    const transfers = ids.length
      ? await tx
          .selectFrom('refundAttempts as r')
          .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'r.shopId').onRef('k.id', '=', 'r.caseId'))
          .select(['r.id as attemptId', 'r.caseId', 'k.number as caseNumber'])
          .where('r.shopId', '=', shopId)
          .where('r.id', 'in', ids)
          .execute()
      : [];
    return rows.map(({ candidates, meant, ...line }) => ({
      ...line,
      meant: meant,
      candidates: transfers.filter(({ attemptId }) => candidates.includes(attemptId)),
    }));
  });
}

/** A person said which transfer a line is of, or that it is none of ours. */
export function answerLine(world: World, actor: Actor, { lineId, attemptId }: AnswerLineInput): Promise<void> {
  requirePermission(actor, 'keep books');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const row = await tx
      .selectFrom('statementLines')
      .select(['verdict', 'meant', 'candidates', 'statementId'])
      .where('shopId', '=', shopId)
      .where('id', '=', lineId)
      .forUpdate()
      .executeTakeFirst();
    const line = found(row, 'statement-line');
    refuseIf(line.verdict === 'likely' ? null : 'answered-already');
    if (attemptId && !line.candidates.includes(attemptId))
      throw new Refusal('invalid', 'not-a-candidate', { fields: [{ field: 'attemptId', reason: 'not-a-candidate' }] });
    await tx
      .updateTable('statementLines')
      .set({ verdict: attemptId ? line.meant : 'ignored', attemptId, decidedBy: actor.id })
      .where('shopId', '=', shopId)
      .where('id', '=', lineId)
      .execute();
    if (!attemptId) return;
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'bank-statement.line-answered', data: { statementId: line.statementId, lineId } },
    ]);
  });
}
