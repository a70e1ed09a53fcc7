import type pg from 'pg';

import { fillCases } from './fill-cases.ts';
import { idAt } from './ids.ts';
import type { Shop } from './stage.ts';

/**
 * A shop whose money moves: of every two hundred cases one waits for its refund, and one refund for its correction in the
 * books; whatever was closed of the withdrawals was paid and booked.
 */
export async function fillSettled(client: pg.Client, shop: Shop, count: number): Promise<void> {
  await fillCases(client, shop, count);
  const write = (text: string) => client.query(text.replaceAll('$shop', `'${shop.shopId}'::uuid`));
  await write(`create temp table paid on commit drop as
    select id, opened_at as at, row_number() over (order by opened_at desc) as n from cases
    where shop_id = $shop and procedure = 'withdrawal' and stage = 'closed'`);
  await write(`create temp table owing on commit drop as
    select id, opened_at as at from cases where shop_id = $shop and procedure = 'withdrawal' and stage <> 'closed'
    order by opened_at desc limit ${Math.ceil(count / 200)}`);
  await write(
    `update cases k set money = 'settled', custody = 'received' from paid where k.shop_id = $shop and k.id = paid.id`,
  );
  await write(
    `update cases k set money = 'planned', custody = 'received', plain = true from owing where k.shop_id = $shop and k.id = owing.id`,
  );
  await write(`insert into refund_plans (shop_id, id, case_id, currency, total, parts, because, made_by, at)
    select $shop, ${idAt('at', "'p' || id")}, id, 'PLN', 7799,
      '[{"kind": "price", "amount": 6500, "reason": "paid", "rule": "WD-REFUND"}, {"kind": "delivery", "amount": 1299, "reason": "whole", "rule": "WD-DELIVERY"}]',
      'goods-received', 'bench', at from owing`);
  await write(`insert into refund_attempts (shop_id, id, case_id, state, method, amount, currency, sent_on, recorded_by, at)
    select $shop, ${idAt('at', "'r' || id")}, id, 'settled', 'bank_transfer', 7799, 'PLN', (at + interval '10 days')::date, 'bench', at + interval '10 days' from paid`);
  await write(`insert into corrections (shop_id, id, case_id, refund_id, kind, state, currency, total, lines, invoice, money_on, number, done_by, done_at, at)
    select $shop, ${idAt('at', "'k' || id")}, id, ${idAt('at', "'r' || id")}, 'refund', case when n <= ${Math.ceil(count / 200)} then 'open' else 'done' end, 'PLN', 7799,
      '[]', 'FV/' || n, (at + interval '10 days')::date, case when n > ${Math.ceil(count / 200)} then 'KOR/' || n end, 'bench', at, at from paid`);
  await client.query('delete from event_outbox');
}
