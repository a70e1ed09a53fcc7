import { system } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { orderInput, type OrderDraft, type OrderInput } from '../src/orders/order-inputs.ts';
import { upsertOrder } from '../src/orders/upsert-order.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';

/** A canonical order of two mugs and a plate; what is not named adds up by itself. */
export function anOrderInput(over: Partial<OrderDraft> = {}): OrderInput {
  const {
    lines = [
      { externalId: 'mug', sku: 'KUB-1', name: 'Kubek', quantity: 2, paidTotal: 4500, taxRate: 2300 },
      { externalId: 'plate', name: 'Talerz', quantity: 1, paidTotal: 2000 },
    ],
    delivery = { method: 'inpost', name: 'InPost Paczkomat', paid: 1299 },
    otherFees = [],
  } = over;
  const number = over.number ?? newId().slice(-6);
  const parts = [...lines.map((line) => line.paidTotal), delivery.paid, ...otherFees.map((fee) => fee.amount)];
  return orderInput.parse({
    externalId: number,
    number,
    placedAt: '2026-10-01T10:00:00Z',
    currency: 'PLN',
    buyer: { name: 'Anna Żółć', email: 'anna@example.com', phone: '600 100 200', capacity: 'consumer' },
    deliveryAddress: { name: 'Anna Żółć', street: 'Polna 1', postcode: '80-001', city: 'Gdańsk', country: 'PL' },
    payment: { method: 'card' },
    totalPaid: parts.reduce((sum, part) => sum + part, 0),
    lines,
    delivery,
    otherFees,
    ...over,
  });
}

/** The same taken by a shop. */
export async function anOrder(world: World, shopId: string, channelId: string, over: Partial<OrderDraft> = {}) {
  const input = anOrderInput(over);
  const { orderId } = await upsertOrder(world, system(shopId, 'test'), { ...input, channelId });
  return { orderId, input };
}

/** What the log says of an order; events of one instant have no order among themselves, so by their type. */
export async function eventsOfOrder(world: World, shopId: string, orderId: string) {
  const rows = await inShop(world, shopId, (tx) => tx.selectFrom('events').select(['type', 'data']).execute());
  return rows
    .map(({ type, data }) => ({ type, data: data as { orderId?: string } }))
    .filter(({ data }) => data.orderId === orderId)
    .sort((a, b) => a.type.localeCompare(b.type));
}
