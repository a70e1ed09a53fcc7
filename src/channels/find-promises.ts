import { requirePermission, type Actor } from '../identity/actor.ts';
import { promiseTerms, wholeTerms, type PromiseTerms, type WholeTerms } from '../law/promise-terms.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface Promises {
  readonly shop: WholeTerms;
  /** What channels have of their own. */
  readonly channels: readonly (PromiseTerms & { readonly channelId: string })[];
}

/** When the shop works and how soon it answers, and where a channel differs. */
export function findPromises(world: World, actor: Actor): Promise<Promises> {
  requirePermission(actor, 'read settings');
  return inShop(world, actor.shopId, async (tx) => {
    const shop = await tx
      .selectFrom('shops')
      .select('promises')
      .where('id', '=', actor.shopId)
      .executeTakeFirstOrThrow();
    const channels = await tx
      .selectFrom('channels')
      .select(['id', 'promises'])
      .where('shopId', '=', actor.shopId)
      .where('archivedAt', 'is', null)
      .orderBy('createdAt')
      .execute();
    return {
      shop: wholeTerms(promiseTerms.parse(shop.promises)),
      channels: channels.map(({ id, promises }) => ({ channelId: id, ...promiseTerms.parse(promises) })),
    };
  });
}
