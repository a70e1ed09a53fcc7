import { sql } from 'kysely';

import { newId } from '../../kit/id.ts';
import type { Tx } from '../../platform/db.ts';
import type { OrderLineInput } from '../order-inputs.ts';
import type { HeldLine } from '../shrunk-lines.ts';

export const readLines = (tx: Tx, shopId: string, orderId: string): Promise<HeldLine[]> =>
  tx
    .selectFrom('orderLines')
    .select(['id', 'externalId', 'quantity', 'claimed', 'droppedAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .execute();

/**
 * Lines as a revision has them, matched by the channel's id. One it no longer has is marked and stays: a case may
 * refer to it. One that comes back is revived.
 */
export async function saveLines(
  tx: Tx,
  { shopId, orderId, at }: { shopId: string; orderId: string; at: Date },
  lines: readonly OrderLineInput[],
): Promise<void> {
  const rows = JSON.stringify(lines.map((line, position) => ({ ...line, position, id: newId(at) })));
  await sql`
    with given as (
      insert into order_lines as held (shop_id, id, order_id, position, external_id, sku, name, variant, category, quantity, most_quantity,
        paid_total, list_total, tax_rate, image_url, product_url, withdrawal_exception)
      select ${shopId}, l.id, ${orderId}::uuid, l.position, l."externalId", l.sku, l.name, l.variant, l.category, l.quantity, l.quantity,
        l."paidTotal", l."listTotal", l."taxRate", l."imageUrl", l."productUrl", l."withdrawalException"
      from jsonb_to_recordset(${rows}::jsonb) as l (id uuid, position int, "externalId" text, sku text, name text, variant text,
        category text, quantity int, "paidTotal" bigint, "listTotal" bigint, "taxRate" int, "imageUrl" text, "productUrl" text,
        "withdrawalException" text)
      on conflict (shop_id, order_id, external_id) do update set
        position = excluded.position, sku = excluded.sku, name = excluded.name, variant = excluded.variant,
        category = excluded.category, quantity = excluded.quantity,
        most_quantity = greatest(held.most_quantity, excluded.quantity),
        paid_total = excluded.paid_total, list_total = excluded.list_total, tax_rate = excluded.tax_rate,
        image_url = excluded.image_url, product_url = excluded.product_url,
        withdrawal_exception = excluded.withdrawal_exception, dropped_at = null
    )
    update order_lines set dropped_at = ${at}
    where shop_id = ${shopId} and order_id = ${orderId} and dropped_at is null
      and external_id <> all (${lines.map((line) => line.externalId)}::text[])`.execute(tx);
}
