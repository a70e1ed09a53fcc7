import { sql } from 'kysely';
import type { z } from 'zod';

import { inCase, type OpenCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { dayIn } from '../kit/day.ts';
import { takeBackGifts } from '../orders/order-gifts.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readHappening } from '../messages/happening.ts';
import type { Job } from '../platform/jobs.ts';
import { onShopEvent } from '../platform/shop-event.ts';
import { inShop } from '../platform/shop-scope.ts';
import { finishOpen } from './finish-remedy.ts';

/** An order took a gift along, or let it go, or left with it: its case says so, and the gift goes its steps. */
export const followGift: Job<z.output<typeof onShopEvent>> = {
  name: 'decisions.follow-gift',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { type, data } = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    const gift = { id: String(data['giftId']), orderId: String(data['orderId']) };
    await inCase(world, system(shopId, 'order'), { caseId: String(data['giftCaseId']) }, async (open) => {
      if (type === 'order.gift-left' || type === 'order.gift-arrived') await bring(open, gift);
      else if (!(await isSaid(open, eventId)))
        open.announce({
          type: type === 'order.gift-on' ? 'case.gift-along' : 'case.gift-waits',
          data: { remedyId: gift.id, orderId: gift.orderId, cause: eventId },
        });
    });
  },
};

/** The remedy catches up with where its gift is, whichever of the two events comes first or twice. */
async function bring(open: OpenCase, { id, orderId }: { id: string; orderId: string }): Promise<void> {
  const { tx, kase } = open;
  const { rows } = await sql<{
    arrived: boolean;
    state: string;
    zone: string;
    on: Date;
    carrier: string;
    number: string;
  }>`
    select g.state = 'delivered' as arrived, r.state, s.zone, least(coalesce(p.shipped_at, g.sent_at), g.sent_at) as on, p.carrier, p.number
    from order_gifts g
    join remedy_deliveries r on r.shop_id = g.shop_id and r.id = g.id
    join shops s on s.id = g.shop_id
    left join lateral (
      select carrier, number, shipped_at from shipments
      where shop_id = g.shop_id and order_id = ${orderId} and dropped_at is null order by shipped_at, id limit 1) p on true
    where g.shop_id = ${kase.shopId} and g.id = ${id} and g.state in ('sent', 'delivered')`.execute(tx);
  const gift = rows[0];
  if (!gift) return;
  const { carrier, number } = gift;
  const step = { caseId: kase.id, remedyId: id, ...(carrier && { carrier }), ...(number && { number }) };
  if (gift.state === 'planned')
    await finishOpen(open, { ...step, state: 'shipped', doneOn: dayIn(gift.zone, gift.on) }, { withOrder: true });
  if (gift.arrived && gift.state !== 'delivered')
    await finishOpen(
      open,
      { ...step, state: 'delivered', doneOn: dayIn(gift.zone, open.at) },
      { withOrder: true, told: false },
    );
}

const isSaid = async ({ tx, kase }: OpenCase, cause: string): Promise<boolean> =>
  (
    await sql`select from events where shop_id = ${kase.shopId} and case_id = ${kase.id} and data ->> 'cause' = ${cause}`.execute(
      tx,
    )
  ).rows.length > 0;

/** What the buyer took back gives no gift. */
export const dropGifts: Job<OnEvent> = {
  name: 'decisions.drop-gifts',
  payload: onEvent,
  async run(world, { shopId, caseId }) {
    await inShop(world, shopId, (tx) => takeBackGifts(tx, { shopId, caseId }));
  },
};
