import { requirePermission, type Actor } from '../identity/actor.ts';
import { promiseTerms, wholeTerms, type PromiseTerms, type WholeTerms } from '../law/promise-terms.ts';
import type { Tx } from '../platform/db.ts';
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
    const channels = await tx
      .selectFrom('channels')
      .select(['id', 'promises'])
      .where('shopId', '=', actor.shopId)
      .where('archivedAt', 'is', null)
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
    return {
      shop: await shopPromisesIn(tx, actor.shopId),
      channels: channels.map(({ id, promises }) => ({ channelId: id, ...promiseTerms.parse(promises) })),
    };
  });
}

/** What holds for the shop, where no channel says otherwise. */
export async function shopPromisesIn(tx: Tx, shopId: string): Promise<WholeTerms> {
  const shop = await tx.selectFrom('shops').select('promises').where('id', '=', shopId).executeTakeFirstOrThrow();
  return wholeTerms(promiseTerms.parse(shop.promises));
}

/** What holds for a channel: its own, else the shop's. */
export async function channelTermsIn(tx: Tx, shopId: string, channelId: string): Promise<WholeTerms> {
  const row = await tx
    .selectFrom('channels as c')
    .innerJoin('shops as s', 's.id', 'c.shopId')
    .select(['s.promises as ofShop', 'c.promises as ofChannel'])
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', channelId)
    .executeTakeFirstOrThrow();
  return wholeTerms(promiseTerms.parse(row.ofShop), promiseTerms.parse(row.ofChannel));
}
