import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ChangeReturnTerms } from './return-terms-inputs.ts';
import { returnTerms, type ReturnTerms } from './return-terms.ts';

/** Changes how goods of a channel come back. Labels that were made keep what they were made with. */
export function changeReturnTerms(
  world: World,
  actor: Actor,
  { channelId, ...parts }: ChangeReturnTerms,
): Promise<ReturnTerms & { channelId: string }> {
  requirePermission(actor, 'change channels');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const row = await tx
      .selectFrom('channels')
      .select('returnTerms')
      .where('shopId', '=', shopId)
      .where('id', '=', channelId)
      .forUpdate()
      .executeTakeFirst();
    const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    const terms = returnTerms.parse({ ...returnTerms.parse(found(row, 'channel').returnTerms), ...given });
    await tx
      .updateTable('channels')
      .set({ returnTerms: JSON.stringify(terms) })
      .where('shopId', '=', shopId)
      .where('id', '=', channelId)
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'channel-changed', data: { channelId, parts: Object.keys(given).map((part) => `returnTerms.${part}`) } },
    ]);
    return { channelId, ...terms };
  });
}
