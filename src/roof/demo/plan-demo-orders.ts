import { addDays, dayIn } from '../../kit/day.ts';
import { quietOrders } from './background-orders.ts';
import type { Chance } from './chance.ts';
import { at, wroclaw, type DemoClock } from './demo-clock.ts';
import { planOrder, type DemoOrder, type OrderPlan } from './order-plan.ts';
import { startOf } from './play-story.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';

/** All orders: those of the stories first, in their order, then the quiet ones. Each channel numbers its own in order of time. */
export function planDemoOrders(count: number, clock: DemoClock, chance: Chance, publicUrl: string): DemoOrder[] {
  const told = stories.flatMap((story) => (story.order ? [planOf(story, story.order, clock)] : []));
  const plans = [...told, ...quietOrders(count - told.length, clock)];
  const byAge = [...plans].sort((a, b) => a.placed.getTime() - b.placed.getTime());
  return plans.map((plan) => {
    const nth = byAge.filter(({ channel, number }) => channel === plan.channel && !number).indexOf(plan);
    return planOrder(plan, plan.number ?? numberOf(plan, nth, chance), chance, publicUrl);
  });
}

function planOf(story: Story, order: NonNullable<Story['order']>, clock: DemoClock): OrderPlan {
  const start = startOf(story.start, clock);
  const before = (days: number, time: string) => {
    const when = at(addDays(dayIn(wroclaw.zone, start), -days), time);
    return when < start ? when : new Date(start.getTime() - 3_600_000);
  };
  const { placed, shipped, delivered, ...rest } = order;
  return {
    ...rest,
    channel: story.channel,
    buyer: story.buyer,
    placed: before(placed, '18:24'),
    shipped: shipped === null ? null : before(shipped, '13:05'),
    delivered: delivered === null ? null : before(delivered, '11:50'),
  };
}

/** Numbers as each channel writes them. */
function numberOf({ channel }: OrderPlan, nth: number, chance: Chance): string {
  switch (channel) {
    case 'store':
      return String(100_421 + nth * 3);
    case 'allegro':
      return `${hex(chance, 8)}-${hex(chance, 4)}-11f1-${chance.pick(['8', '9', 'a', 'b'])}${hex(chance, 3)}-${hex(chance, 12)}`;
    case 'ebay':
      return `${12 + (nth % 14)}-${10_900 + nth * 37}-${chance.digits(5)}`;
    case 'b2b':
      return `B2B/0${612 + nth * 5}`;
  }
}

const hex = (chance: Chance, length: number) => Array.from({ length }, () => chance.upTo(16).toString(16)).join('');
