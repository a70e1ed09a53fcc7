import { formUrl } from '../../channels/channel.ts';
import { findChannel } from '../../channels/find-channel.ts';
import { findOrder } from '../../orders/find-order.ts';
import { listOrders } from '../../orders/list-orders.ts';
import type { Order } from '../../orders/order.ts';
import { signOrderLink } from '../../orders/order-link.ts';
import { upsertOrder } from '../../orders/upsert-order.ts';
import { member } from './base.ts';
import { orderWithoutMoney, seesMoney } from './without-money.ts';

/** As long as the latest end of a withdrawal: the window with the twelve months of a buyer who was not told (UPK 29). */
const LINK_DAYS = 400;

const shown = (order: Order) => ({
  ...order,
  otherFees: [...order.otherFees],
  channelRefunds: [...order.channelRefunds],
  lines: [...order.lines],
  shipments: [...order.shipments],
  gifts: [...order.gifts],
});

export const ordersHandlers = {
  upsert: member.orders.upsert.handler(({ context: { world, actor }, input }) => upsertOrder(world, actor, input)),
  list: member.orders.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listOrders(world, actor, input);
    return { rows: rows.map((row) => (seesMoney(actor) ? row : { ...row, totalPaid: null })), next };
  }),
  find: member.orders.find.handler(async ({ context: { world, actor }, input }) => {
    const order = await findOrder(world, actor, input.orderId);
    const { slug } = await findChannel(world, actor.shopId, order.channelId);
    const expiresAt = new Date(world.now().getTime() + LINK_DAYS * 86_400_000);
    const link = signOrderLink(world, { shopId: actor.shopId, orderId: order.id, expiresAt });
    const told = seesMoney(actor) ? shown(order) : orderWithoutMoney(shown(order));
    return { ...told, formUrl: `${formUrl(world.config.PUBLIC_URL, slug)}/o/${link}` };
  }),
};
