import { readNotices } from '../../notices/list-notices.ts';
import { runDueJobs } from '../../platform/jobs.ts';
import type { World } from '../../platform/world.ts';
import { sweepClocks } from '../../cases/sweep-clocks.ts';
import { addDays, endOfDay } from '../../kit/day.ts';
import { chanceFrom } from './chance.ts';
import { leaveOrphans } from './demo-bench.ts';
import { keepAccount } from './demo-bank.ts';
import { readPayouts } from './demo-payouts.ts';
import { knowCustomers } from './demo-customers.ts';
import { shareOutWork } from './demo-rota.ts';
import { keepViews } from './demo-views.ts';
import { demoClock, wroclaw } from './demo-clock.ts';
import { openDemoWorld, type Reactions } from './demo-world.ts';
import { markDemoMade } from './demo-mark.ts';
import { openDemoShop, type DemoShop } from './open-demo-shop.ts';
import { planDemoOrders } from './plan-demo-orders.ts';
import { happeningsOf } from './play-story.ts';
import { stories } from './stories.ts';
import { takeOrder, tellOfParcels, type TakenOrder } from './take-orders.ts';

/** Something of the demo, and when it happened. */
export interface Happening {
  readonly at: Date;
  readonly run: (world: World) => Promise<void>;
}

export interface DemoReport {
  readonly shopId: string;
  readonly orders: number;
  readonly cases: number;
  readonly ms: number;
}

const ORDERS = 60;
const SHOP_AGE = 64; // days; the shop is older than its first order

/**
 * Makes the demo shop: opens it two months back and lets everything happen since, in order of time, through the
 * verbs that the doors use. So histories, clocks, letters and mails are true, and dated when they would have been.
 */
export async function seedDemo(real: World, reactions: Reactions): Promise<DemoReport> {
  const began = performance.now();
  const clock = demoClock(real.now());
  const demo = await openDemoWorld(real, reactions);
  let made: Omit<DemoReport, 'ms'>;
  try {
    let shop!: DemoShop;
    const orders = planDemoOrders(ORDERS, clock, chanceFrom(4817), real.config.PUBLIC_URL);
    const taken = new Map<number, TakenOrder>();
    const happenings: Happening[] = [
      {
        at: clock.ago(SHOP_AGE, '9:00'),
        run: async (world) => {
          shop = await openDemoShop(world);
          await runDueJobs(world, reactions.jobs); // the mails of invitations go straight to the queue
        },
      },
      ...orders.flatMap((order, n): Happening[] => {
        const { placed, shipped, delivered } = order.plan;
        return [
          { at: placed, run: async (world) => void taken.set(n, await takeOrder(world, shop, order)) },
          ...(shipped
            ? [{ at: shipped, run: (world: World) => tellOfParcels(world, shop, order, { shipped, delivered: null }) }]
            : []),
          ...(shipped && delivered
            ? [{ at: delivered, run: (world: World) => tellOfParcels(world, shop, order, { shipped, delivered }) }]
            : []),
        ];
      }),
      // The orders of the stories are the first of the plan, in the order of the stories.
      ...stories.flatMap((story) => {
        const n = story.order ? stories.filter((each) => each.order).indexOf(story) : null;
        const order = () => (n === null ? null : taken.get(n)!);
        return happeningsOf(story, clock, () => shop, order);
      }),
      { at: new Date(clock.end.getTime() - 60_000), run: (world) => knowCustomers(world, shop) },
      { at: clock.ago(1, '9:40'), run: (world) => leaveOrphans(world, shop) },
      { at: clock.ago(SHOP_AGE - 1, '9:00'), run: (world) => keepViews(world, shop) },
      { at: clock.ago(SHOP_AGE - 1, '9:30'), run: (world) => keepAccount(world, shop) },
      { at: clock.ago(1, '8:50'), run: (world) => readPayouts(world, shop) },
      { at: clock.ago(0, '0:05'), run: (world) => shareOutWork(world, shop, clock.today) },
      { at: clock.ago(1, '16:30'), run: (world) => seeNotices(world, shop) },
      // Clocks run out at midnight; afterwards the timetable goes on with it.
      ...Array.from({ length: SHOP_AGE }, (_, i): Happening => {
        const midnight = endOfDay(wroclaw.zone, addDays(clock.today, i - SHOP_AGE));
        return { at: new Date(midnight.getTime() + 30_000), run: (world) => sweepClocks.run(world, {}) };
      }),
    ];
    happenings.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, run } of happenings) if (at <= clock.end) await demo.happen(at, run);
    made = { shopId: shop.shopId, orders: orders.length, cases: stories.length };
  } finally {
    await demo.end();
  }
  await markDemoMade(real, made.shopId);
  return { ...made, ms: performance.now() - began };
}

/** People of a shop see what they are told: only what came since yesterday afternoon is new to them. */
async function seeNotices(world: World, { staff }: DemoShop): Promise<void> {
  for (const who of Object.values(staff)) await readNotices(world, who, {});
}
