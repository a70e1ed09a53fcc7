import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { endOfDay, startOfDay } from '../kit/day.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { TeamReportInput } from './report-inputs.ts';
import { clocksKept } from './sql/clocks-kept.ts';
import { effects } from './sql/effects.ts';
import { openByAge } from './sql/open-by-age.ts';
import { workOfPeople } from './sql/work-of-people.ts';

/**
 * The team's numbers: what is open now and how old it is, and for a period who answered, decided and closed how much,
 * which clocks were met, and what a case costs in time and contacts.
 */
export function teamReport(world: World, actor: Actor, { from, to }: TeamReportInput) {
  requirePermission(actor, 'read reports');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { zone } = await shopIn(tx, shopId);
    const span = { shopId, from: startOfDay(zone, from), until: endOfDay(zone, to), firstDay: from, lastDay: to };
    return {
      open: await openByAge(tx, shopId, world.now()),
      people: await workOfPeople(tx, span),
      clocks: await clocksKept(tx, span),
      effects: await effects(tx, span),
    };
  });
}
export type TeamReport = Awaited<ReturnType<typeof teamReport>>;
