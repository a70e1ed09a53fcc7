import type { RawNotice } from '../channels/money-side.ts';
import { openLink } from '../channels/open-link.ts';
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
    const out = await tx
      .updateTable('remedyDeliveries')
      .set({ checkAt: world.now() })
      .where('shopId', '=', shopId)
      .where('numberKey', 'in', keys)
      .where('checkAt', '>', world.now())
      .executeTakeFirst();
    return Number(numUpdatedRows) + Number(out.numUpdatedRows);
  });
}

/** A notice to a carrier's connection; false when the connection is none of a carrier. */
export async function heedParcelNotice(
  world: World,
  { shopId, connectionId }: { shopId: string; connectionId: string },
  notice: RawNotice,
): Promise<boolean> {
  const { connector, link } = await openLink(world, shopId, connectionId);
  if (!connector.parcels) return false;
  await heedHint(world, shopId, connector.parcels.readNotice?.(link, notice) ?? []);
  return true;
}
