import { bookAbsence } from '../../cover/book-absence.ts';
import type { Day } from '../../kit/day.ts';
import type { World } from '../../platform/world.ts';
import { absenceInput, ruleInput } from '../../rota/rota-inputs.ts';
import { createRule } from '../../rota/rules.ts';
import { setCapacity } from '../../rota/set-capacity.ts';
import type { DemoShop } from './open-demo-shop.ts';

/** The owner has just shared out the work, and Marta goes to her parents for Christmas: Anna stands in. */
export async function shareOutWork(world: World, { staff, channels }: DemoShop, today: Day): Promise<void> {
  const { anna, marta } = staff;
  const rule = (input: Parameters<typeof ruleInput.parse>[0]) => createRule(world, anna, ruleInput.parse(input));
  await rule({ conditions: { minValue: 1000_00 }, staffIds: [anna.id] });
  await rule({
    conditions: { channelIds: [channels.allegro.id, channels.ebay.id] },
    staffIds: [marta.id, anna.id],
    way: 'least-open',
  });
  await setCapacity(world, anna, { staffId: marta.id, most: 40, paused: false });
  await setCapacity(world, anna, { staffId: anna.id, most: 15, paused: false });

  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '12-22' ? 1 : 0);
  const holiday = { firstDay: `${year}-12-22`, lastDay: `${year + 1}-01-02`, substituteId: anna.id };
  await bookAbsence(world, marta, absenceInput.parse({ ...holiday, openCases: 'due' }));
}
