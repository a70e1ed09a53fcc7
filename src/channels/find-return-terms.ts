import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { returnTerms, type ReturnTerms } from './return-terms.ts';

export function findReturnTerms(
  world: World,
  actor: Actor,
  { channelId }: { channelId: string },
): Promise<ReturnTerms & { channelId: string }> {
  requirePermission(actor, 'read settings');
  return inShop(world, actor.shopId, async (tx) => ({
    channelId,
    ...(await returnTermsIn(tx, actor.shopId, channelId)),
  }));
}

/** For who has the transaction open already. */
export async function returnTermsIn(tx: Tx, shopId: string, channelId: string): Promise<ReturnTerms> {
  const row = await tx
    .selectFrom('channels')
    .select('returnTerms')
    .where('shopId', '=', shopId)
    .where('id', '=', channelId)
    .executeTakeFirst();
  return returnTerms.parse(found(row, 'channel').returnTerms);
}
