import type { Tx } from '../../platform/db.ts';
import { legalIdentity, returnAddress, shopPolicy, type Shop } from '../shop.ts';

const columns = ['id', 'name', 'country', 'zone', 'locale', 'legal', 'returnAddress', 'policy'] as const;

export async function findShopRow(tx: Tx, shopId: string): Promise<Shop | undefined> {
  const row = await tx.selectFrom('shops').select(columns).where('id', '=', shopId).executeTakeFirst();
  return (
    row && {
      ...row,
      legal: legalIdentity.parse(row.legal),
      returnAddress: returnAddress.parse(row.returnAddress),
      policy: shopPolicy.parse(row.policy), // what was never set is as the law has it
    }
  );
}

/** Locks the shop, so that two who change its staff at once are served one after the other. */
export async function lockShop(tx: Tx, shopId: string): Promise<void> {
  await tx.selectFrom('shops').select('id').where('id', '=', shopId).forUpdate().execute();
}

export async function saveShop(tx: Tx, shop: Shop): Promise<void> {
  await tx
    .updateTable('shops')
    .set({
      name: shop.name,
      locale: shop.locale,
      zone: shop.zone,
      legal: JSON.stringify(shop.legal),
      returnAddress: JSON.stringify(shop.returnAddress),
      policy: JSON.stringify(shop.policy),
    })
    .where('id', '=', shop.id)
    .execute();
}
