import type { Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requireStaff } from './list-notices.ts';
import type { ChooseWays } from './notice-inputs.ts';
import { noticeKinds, usualWay, type Morning, type NoticeKind, type NoticeWay } from './notice.ts';

export interface Ways {
  readonly ways: Record<NoticeKind, NoticeWay>;
  readonly digestHour: number;
  readonly morning: Morning;
}

/** The owner's day begins with a mail; others may ask for it. */
export const usualMorning = (role: string): Morning => (role === 'owner' ? 'when-needed' : 'off');

/** How one is told of each kind, chosen or usual. */
export async function findWays(world: World, actor: Actor): Promise<Ways> {
  requireStaff(actor);
  return inShop(world, actor.shopId, async (tx) => {
    const chosen = await tx
      .selectFrom('noticeWays')
      .select(['kind', 'way'])
      .where('shopId', '=', actor.shopId)
      .where('staffId', '=', actor.id)
      .execute();
    const habits = await tx
      .selectFrom('noticeHabits')
      .select(['digestHour', 'morning'])
      .where('shopId', '=', actor.shopId)
      .where('staffId', '=', actor.id)
      .executeTakeFirst();
    const ways = Object.fromEntries(
      noticeKinds.map((kind) => [kind, chosen.find((each) => each.kind === kind)?.way ?? usualWay[kind]]),
    ) as Record<NoticeKind, NoticeWay>;
    return { ways, digestHour: habits?.digestHour ?? 8, morning: habits?.morning ?? usualMorning(actor.role) };
  });
}

/** Chooses for oneself; what is not named stays. */
export async function chooseWays(world: World, actor: Actor, { ways, digestHour, morning }: ChooseWays): Promise<Ways> {
  requireStaff(actor);
  const { shopId, id: staffId } = actor;
  const rows = noticeKinds.flatMap((kind) => (ways[kind] ? [{ shopId, staffId, kind, way: ways[kind] }] : []));
  await inShop(world, shopId, async (tx) => {
    if (rows.length)
      await tx
        .insertInto('noticeWays')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['shopId', 'staffId', 'kind']).doUpdateSet({ way: (row) => row.ref('excluded.way') }),
        )
        .execute();
    const habits = { ...(digestHour !== undefined && { digestHour }), ...(morning && { morning }) };
    if (Object.keys(habits).length)
      await tx
        .insertInto('noticeHabits')
        .values({ shopId, staffId, ...habits })
        .onConflict((conflict) => conflict.columns(['shopId', 'staffId']).doUpdateSet(habits))
        .execute();
  });
  return findWays(world, actor);
}
