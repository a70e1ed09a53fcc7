import { sql } from 'kysely';

import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Whoever sells from Poland meets these two before the first order in them comes. */
const always = ['PLN', 'EUR'];

/**
 * The currencies a shop uses: wherever one is chosen, it is one of these. Those of its orders are looked up one after the
 * other in an index, so that a million orders in one currency are one look.
 */
export async function shopCurrencies(world: World, shopId: string): Promise<string[]> {
  const { rows } = await inShop(world, shopId, (tx) =>
    sql<{ currency: string }>`
      with recursive used (currency) as (
        select min(currency) from orders where shop_id = ${shopId}
        union all
        select (select min(o.currency) from orders o where o.shop_id = ${shopId} and o.currency > used.currency)
        from used where used.currency is not null)
      select currency from used where currency is not null`.execute(tx),
  );
  const used = rows.map(({ currency }) => currency).filter((each) => !always.includes(each));
  return [...always, ...used];
}
