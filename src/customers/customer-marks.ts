import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';
import type { CustomerFlag } from './customer-inputs.ts';

/** The flags of the people behind these customers: what a list of cases shows beside the name. Never for the buyer. */
export async function readCustomerMarks(
  tx: Tx,
  shopId: string,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CustomerFlag[]>> {
  if (customerIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; flags: CustomerFlag[] }>`
    with recursive up (of, id, merged_into) as (
      select c.id, c.id, c.merged_into from customers c where c.shop_id = ${shopId} and c.id = any (${customerIds}::uuid[])
      union
      select up.of, c.id, c.merged_into from up join customers c on c.shop_id = ${shopId} and c.id = up.merged_into
    ), person (of, id) as (
      select of, id from up where merged_into is null
      union
      select person.of, c.id from person join customers c on c.shop_id = ${shopId} and c.merged_into = person.id
    )
    select p.of as id, array_agg(distinct f.flag) as flags from person p
    join customer_flags f on f.shop_id = ${shopId} and f.customer_id = p.id and f.lowered_at is null
    group by 1`.execute(tx);
  return new Map(rows.map(({ id, flags }) => [id, flags]));
}
