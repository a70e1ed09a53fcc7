import { sql } from 'kysely';

import type { OpenCase } from './in-case.ts';

/** A rejected or cancelled case gives its quantities back to the lines of the order. */
export async function giveBackClaims({ tx, kase }: OpenCase): Promise<void> {
  await sql`
    update order_lines o set claimed = greatest(0, o.claimed - l.quantity)
    from (select order_line_id as id, sum(quantity)::int as quantity from case_lines
          where shop_id = ${kase.shopId} and case_id = ${kase.id} and order_line_id is not null group by 1) l
    where o.shop_id = ${kase.shopId} and o.id = l.id`.execute(tx);
}

/** What is granted on lines, for money or for goods. The database refuses more than was bought. */
export async function recordGrants(
  { tx, kase }: OpenCase,
  grants: readonly { caseLineId: string; money: number; goods: number }[],
): Promise<void> {
  for (const { caseLineId, money, goods } of grants) {
    const { rows } = await sql<{ orderLineId: string | null; moneyBefore: number; goodsBefore: number }>`
      update case_lines l set granted_money = ${money}, granted_goods = ${goods}
      from (select id, order_line_id, granted_money, granted_goods from case_lines where shop_id = ${kase.shopId} and id = ${caseLineId} for update) old
      where l.shop_id = ${kase.shopId} and l.case_id = ${kase.id} and l.id = old.id
      returning old.order_line_id, old.granted_money as money_before, old.granted_goods as goods_before`.execute(tx);
    const line = rows[0];
    if (!line?.orderLineId) continue;
    await sql`
      update order_lines set granted_money = granted_money + ${money - line.moneyBefore}, granted_goods = granted_goods + ${goods - line.goodsBefore}
      where shop_id = ${kase.shopId} and id = ${line.orderLineId}`.execute(tx);
  }
}
