import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { OrderRow } from './order.ts';
import type { ListOrdersInput } from './order-list.ts';
import { pageOf, type Place } from './sql/order-filter.ts';

export interface OrderPage {
  readonly rows: readonly OrderRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** One page of orders, newest first, by keyset. */
export async function listOrders(world: World, actor: Actor, input: ListOrdersInput): Promise<OrderPage> {
  requirePermission(actor, 'read orders');
  const after = input.after ? readCursor(input.after) : null;
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { rows } = await sql<OrderRow & { cursorAt: string }>`
      select o.id, o.channel_id, o.external_id, o.number, o.placed_at, o.cancelled_at, nullif(o.buyer ->> 'name', '') as buyer_name,
        nullif(o.buyer ->> 'email', '') as buyer_email, o.currency, o.total_paid, o.delivered_at,
        (select coalesce(sum(l.quantity), 0) from order_lines l
         where l.shop_id = ${shopId} and l.order_id = o.id and l.dropped_at is null) as items,
        to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor_at
      from orders o where o.shop_id = ${shopId} and o.id in (${pageOf(input, shopId, after)})
      order by o.placed_at desc, o.id desc limit ${input.limit + 1}`.execute(tx);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map((row) => {
        const { cursorAt: _, ...shown } = row;
        return shown;
      }),
      next: rows.length > input.limit && last ? writeCursor(last.cursorAt, last.id) : null,
    };
  });
}

const writeCursor = (at: string, id: string) => Buffer.from(`${at} ${id}`).toString('base64url');

function readCursor(text: string): Place {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(text, 'base64url').toString(),
  );
  if (!match || Number.isNaN(Date.parse(match[1]!)))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at: match[1]!, id: match[2]! };
}
