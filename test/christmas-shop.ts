import type { z } from 'zod';

import { updateChannel } from '../src/channels/update-channel.ts';
import { bookAbsence } from '../src/cover/book-absence.ts';
import { previewAbsence, type AbsencePreview } from '../src/cover/preview-absence.ts';
import { sweepAbsences } from '../src/cover/sweep-absences.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import { absenceInput } from '../src/rota/rota-inputs.ts';
import { aShop, aStaff } from './builders.ts';
import { aDesk } from './case-builders.ts';
import type { TestWorld } from './world.ts';

type Plan = Partial<z.input<typeof absenceInput>>;

/** A shop a week before Christmas, where new cases go to Anna; Marta and Tomasz work there too. */
export async function aChristmasShop(t: TestWorld) {
  t.clock.now = new Date('2026-12-14T09:00:00Z');
  const { world } = t;
  const shop = await aShop(world);
  const desk = aDesk(t, shop);
  const anna = await aStaff(world, shop.shopId, 'consultant', { name: 'Anna' });
  const marta = await aStaff(world, shop.shopId, 'consultant', { name: 'Marta' });
  const tomasz = await aStaff(world, shop.shopId, 'consultant', { name: 'Tomasz' });
  await updateChannel(world, shop.actor, { channelId: shop.channel.id, defaultStaffId: anna.id });

  /** Anna from 22 December to 2 January, with Marta as her substitute, unless said otherwise. */
  const plan = (over: Plan = {}) =>
    absenceInput.parse({
      staffId: anna.id,
      firstDay: '2026-12-22',
      lastDay: '2027-01-02',
      substituteId: marta.id,
      ...over,
    });
  const nameOf = (id: string) => [anna, marta, tomasz].find((each) => each.id === id)?.name ?? shop.actor.name;

  return {
    shop,
    desk,
    anna,
    marta,
    tomasz,
    plan,
    nameOf,
    book: (over: Plan = {}) => bookAbsence(world, shop.actor, plan(over)),
    preview: (over: Plan = {}) => previewAbsence(world, shop.actor, plan(over)),
    async on(day: string) {
      t.clock.now = new Date(day.includes('T') ? day : `${day}T09:00:00Z`);
      await sweepAbsences.run(world, {});
      await t.drain();
    },
    async cases(count: number) {
      const ids: string[] = [];
      for (let n = 0; n < count; n++) ids.push(await desk.complain());
      return ids;
    },
    /** How many open cases each has. */
    async loads(): Promise<Record<string, number>> {
      const rows = await inShop(world, shop.shopId, (tx) =>
        tx
          .selectFrom('cases as k')
          .innerJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'k.shopId').onRef('s.id', '=', 'k.assigneeId'))
          .select((of) => ['s.name', of.fn.countAll<number>().as('count')])
          .where('k.shopId', '=', shop.shopId)
          .where('k.closedAt', 'is', null)
          .groupBy('s.name')
          .execute(),
      );
      return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
    },
    /** What a preview says, in the same words. */
    said: ({ handedOver, staying }: AbsencePreview) => ({
      ...Object.fromEntries(handedOver.map(({ staffId, cases }) => [nameOf(staffId), cases])),
      ...(staying && { Anna: staying }),
    }),
    async assignments(caseId: string) {
      const events = await inShop(world, shop.shopId, (tx) =>
        tx
          .selectFrom('events')
          .select('data')
          .where('shopId', '=', shop.shopId)
          .where('caseId', '=', caseId)
          .where('type', '=', 'case.assigned')
          .orderBy('seq')
          .execute(),
      );
      return events.map(({ data }) => data as Record<string, unknown>);
    },
  };
}
