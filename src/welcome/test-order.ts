import { createHash } from 'node:crypto';

import { findChannel } from '../channels/find-channel.ts';
import type { Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { addDays, startOfDay } from '../kit/day.ts';
import { markTestOrder } from '../orders/mark-test-order.ts';
import { orderInput } from '../orders/order-inputs.ts';
import { upsertOrder } from '../orders/upsert-order.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { myself } from './myself.ts';

export interface TestOrder {
  readonly orderId: string;
  readonly number: string;
  readonly email: string;
}

const PAID = { mug: 4900, lamp: 12_900, delivery: 1299 };

/**
 * An order nobody placed, in the owner's own name and to their own address, delivered yesterday: the form takes it like
 * any other. One a day and person and channel: asked for twice it is the same.
 */
export async function makeTestOrder(
  world: World,
  actor: Actor,
  { channelId }: { channelId: string },
): Promise<TestOrder> {
  const me = await myself(world, actor);
  const channel = await findChannel(world, actor.shopId, channelId);
  const { zone } = await findShop(world, actor.shopId);
  const today = world.todayIn(zone);
  const externalId = `zwrotka-test-${today}-${me.id}`;
  const number = `TEST-${createHash('sha256').update(externalId).digest('hex').slice(0, 6).toUpperCase()}`;
  const words = wordsIn(channel.defaultLocale);
  const noon = (daysAgo: number) =>
    new Date(startOfDay(zone, addDays(today, -daysAgo)).getTime() + 12 * 3_600_000).toISOString();

  const order = orderInput.parse({
    externalId,
    number,
    placedAt: noon(4),
    currency: 'PLN',
    buyer: { name: me.name, email: me.email, capacity: 'consumer', locale: channel.defaultLocale },
    lines: [
      { externalId: 'mug', sku: 'TEST-1', name: words.t('welcome.order.mug'), quantity: 2, paidTotal: PAID.mug },
      { externalId: 'lamp', sku: 'TEST-2', name: words.t('welcome.order.lamp'), quantity: 1, paidTotal: PAID.lamp },
    ],
    delivery: { method: 'test', name: words.t('welcome.order.delivery'), paid: PAID.delivery },
    payment: { method: 'test' },
    totalPaid: PAID.mug + PAID.lamp + PAID.delivery,
    deliveredAt: noon(1),
    deliveredSource: 'staff',
  });
  const { orderId } = await upsertOrder(world, actor, { ...order, channelId });
  // in a step of its own: when it fails between the two, the next try marks the same order
  await markTestOrder(world, actor, orderId);
  return { orderId, number, email: me.email };
}
