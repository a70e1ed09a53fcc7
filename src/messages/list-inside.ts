import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface InsideQuestion {
  readonly id: string;
  /** The note that asks, and the one that answers. */
  readonly messageId: string;
  readonly answerId: string | null;
  readonly askedBy: string | null;
  readonly departmentId: string | null;
  readonly staffId: string | null;
  readonly asked: string;
  readonly dueOn: string;
  readonly state: 'open' | 'overdue' | 'answered' | 'withdrawn';
}

/** What was asked inside about a case, oldest first. */
export function listQuestions(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<InsideQuestion[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const today = world.todayIn((await shopIn(tx, shopId)).zone);
    const rows = await tx
      .selectFrom('insideQuestions as q')
      .leftJoin('departments as d', (join) =>
        join.onRef('d.shopId', '=', 'q.shopId').onRef('d.id', '=', 'q.departmentId'),
      )
      .leftJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'q.shopId').onRef('s.id', '=', 'q.staffId'))
      .select([
        'q.id',
        'q.messageId',
        'q.answerId',
        'q.askedBy',
        'q.departmentId',
        'q.staffId',
        'q.dueOn',
        'q.answeredAt',
        'q.withdrawnAt',
        'd.name as department',
        's.name as colleague',
      ])
      .where('q.shopId', '=', shopId)
      .where('q.caseId', '=', caseId)
      .orderBy('q.askedAt')
      .orderBy('q.id')
      .execute();
    return rows.map(({ answeredAt, withdrawnAt, department, colleague, ...row }) => ({
      ...row,
      asked: department ?? colleague ?? '',
      state: answeredAt ? 'answered' : withdrawnAt ? 'withdrawn' : row.dueOn < today ? 'overdue' : 'open',
    }));
  });
}
