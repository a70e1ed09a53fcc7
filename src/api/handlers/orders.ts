import { findOrder } from '../../orders/find-order.ts';
import { listOrders } from '../../orders/list-orders.ts';
import type { Order } from '../../orders/order.ts';
import { upsertOrder } from '../../orders/upsert-order.ts';
import { member } from './base.ts';

const shown = (order: Order) => ({
  ...order,
  otherFees: [...order.otherFees],
  channelRefunds: [...order.channelRefunds],
  lines: [...order.lines],
  shipments: [...order.shipments],
});

export const ordersHandlers = {
  upsert: member.orders.upsert.handler(({ context: { world, actor }, input }) => upsertOrder(world, actor, input)),
  list: member.orders.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listOrders(world, actor, input);
    return { rows: [...rows], next };
  }),
  find: member.orders.find.handler(async ({ context: { world, actor }, input }) =>
    shown(await findOrder(world, actor, input.orderId)),
  ),
};
