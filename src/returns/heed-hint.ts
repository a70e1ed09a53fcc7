import { parcelNumberKey } from '../customers/normal-forms.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/**
 * A carrier gave a sign about parcels. Nobody knows whether it was the carrier: so all that follows is that the
 * carrier is asked at the next turn, and nothing a stranger says moves money or goods. Says how many we know.
 */
export async function heedHint(world: World, shopId: string, numbers: readonly string[]): Promise<number> {
  const keys = numbers.flatMap((number) => parcelNumberKey(number) ?? []).slice(0, 50);
  if (keys.length === 0) return 0;
  return inShop(world, shopId, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('returnShipments')
      .set({ checkAt: world.now() })
      .where('shopId', '=', shopId)
      .where('numberKey', 'in', keys)
      .where('checkAt', '>', world.now())
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}
