import { sql } from 'kysely';

import { Refusal } from '../kit/refusal.ts';
import type { OpenCase } from './in-case.ts';

/**
 * Counts anew what is claimed on the order lines of a case: a rejected or cancelled case gives its quantities
 * back, a reopened one claims them again. Counted from the cases themselves, so that doing it twice is no harm.
 */
export async function recountClaims(open: OpenCase): Promise<void> {
  await lockOrder(open);
  const { tx, kase } = open;
  await sql`
    update order_lines o set claimed = (
      select coalesce(sum(l.quantity), 0)::int from case_lines l join cases k on k.shop_id = l.shop_id and k.id = l.case_id
      where l.shop_id = o.shop_id and l.order_line_id = o.id and not l.unexpected
        and k.stage not in ('cancelled', 'merged') and k.outcome <> 'rejected')
    where o.shop_id = ${kase.shopId}
      and o.id in (select order_line_id from case_lines where shop_id = ${kase.shopId} and case_id = ${kase.id})`.execute(
    tx,
  );
}

export interface Grant {
  readonly caseLineId: string;
  readonly money: number;
  readonly goods: number;
}

/** What is granted on lines, for money or for goods. The database refuses more than was bought, over all cases. */
export async function recordGrants(open: OpenCase, grants: readonly Grant[]): Promise<void> {
  await lockOrder(open);
  try {
    for (const grant of grants) await recordGrant(open, grant);
  } catch (error) {
    if ((error as { code?: string }).code === '23514') throw new Refusal('conflict', 'granted-more-than-bought');
    throw error;
  }
}

async function recordGrant({ tx, kase }: OpenCase, { caseLineId, money, goods }: Grant): Promise<void> {
  const { rows } = await sql<{ orderLineId: string | null; moneyBefore: number; goodsBefore: number }>`
    update case_lines l set granted_money = ${money}, granted_goods = ${goods}
    from (select id, order_line_id, granted_money, granted_goods from case_lines where shop_id = ${kase.shopId} and id = ${caseLineId} for update) old
    where l.shop_id = ${kase.shopId} and l.case_id = ${kase.id} and l.id = old.id
    returning old.order_line_id, old.granted_money as money_before, old.granted_goods as goods_before`.execute(tx);
  const line = rows[0];
  if (!line?.orderLineId) return;
  await sql`
    update order_lines set granted_money = granted_money + ${money - line.moneyBefore}, granted_goods = granted_goods + ${goods - line.goodsBefore}
    where shop_id = ${kase.shopId} and id = ${line.orderLineId}`.execute(tx);
}

/**
 * A withdrawal is paid: its pieces count as granted, as far as pieces are left. A piece that was paid for in
 * another case already is not paid for twice; a statement about more than was bought is paid as far as it goes.
 * `owed`: a piece counts as granted, but only its reduction was: the rest of its price is owed all the same.
 */
export async function grantWithdrawn(open: OpenCase, { owed = false }: { owed?: boolean } = {}): Promise<void> {
  await lockOrder(open);
  const { tx, kase } = open;
  const { rows } = await sql<{ id: string; quantity: number; grantedMoney: number; left: number }>`
    select l.id, l.quantity, l.granted_money, o.most_quantity - o.granted_money + l.granted_money as left
    from case_lines l join order_lines o on o.shop_id = l.shop_id and o.id = l.order_line_id
    where l.shop_id = ${kase.shopId} and l.case_id = ${kase.id} and not l.unexpected order by l.position`.execute(tx);
  if (rows.length === 0) return;
  let granted = 0;
  for (const { id, quantity, left } of rows) {
    const money = Math.min(quantity, left);
    granted += money;
    await recordGrant(open, { caseLineId: id, money, goods: 0 });
  }
  if (granted === 0 && !owed) throw new Refusal('conflict', 'granted-more-than-bought');
}

/** Cancelled before anything was paid or sent: what was granted is free again. */
export async function releaseGrants(open: OpenCase): Promise<void> {
  const { tx, kase } = open;
  const given =
    (kase.money !== null && kase.money !== 'planned') || (kase.remedy !== null && kase.remedy !== 'planned');
  if (given) return;
  const lines = await tx
    .selectFrom('caseLines')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await recordGrants(
    open,
    lines.map(({ id }) => ({ caseLineId: id, money: 0, goods: 0 })),
  );
}

/** One at a time per order, whichever lines they touch: so two cases never wait for each other. */
async function lockOrder({ tx, kase }: OpenCase): Promise<void> {
  if (!kase.orderId) return;
  await tx
    .selectFrom('orders')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.orderId)
    .forUpdate()
    .execute();
}
