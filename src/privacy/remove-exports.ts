import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { exportKey } from './export-customer.ts';

/** The bytes of every copy that was made of somebody's data; the rows go with the person. */
export async function removeExports(world: World, shopId: string, members: readonly string[]): Promise<void> {
  const copies = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('customerExports')
      .select('id')
      .where('shopId', '=', shopId)
      .where('customerId', 'in', members)
      .execute(),
  );
  for (const { id } of copies) await world.files.remove(exportKey(shopId, id));
}
