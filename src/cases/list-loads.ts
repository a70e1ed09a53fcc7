import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface Load {
  readonly staffId: string;
  readonly open: number;
  readonly most: number | null;
  readonly paused: boolean;
}

/** What everybody who works here has open, and how much they carry at most. */
export function listLoads(world: World, actor: Actor): Promise<Load[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const rows = await tx
      .selectFrom('staff as s')
      .leftJoin('staffCapacity as c', (join) => join.onRef('c.shopId', '=', 's.shopId').onRef('c.staffId', '=', 's.id'))
      .select(['s.id', 'c.most', 'c.paused'])
      .where('s.shopId', '=', shopId)
      .where('s.active', '=', true)
      .orderBy('s.createdAt')
      .orderBy('s.id')
      .execute();
    const counts = await tx
      .selectFrom('cases')
      .select((of) => ['assigneeId', of.fn.countAll<number>().as('count')])
      .where('shopId', '=', shopId)
      .where('closedAt', 'is', null)
      .groupBy('assigneeId')
      .execute();
    return rows.map(({ id, most, paused }) => ({
      staffId: id,
      open: counts.find(({ assigneeId }) => assigneeId === id)?.count ?? 0,
      most,
      paused: paused ?? false,
    }));
  });
}
