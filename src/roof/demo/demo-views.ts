import { caseFilters } from '../../cases/case-list.ts';
import { saveView } from '../../cases/saved-views.ts';
import type { World } from '../../platform/world.ts';
import type { DemoShop } from './open-demo-shop.ts';

/** Views somebody would keep: one for everybody, one that Marta made for herself. */
export async function keepViews(world: World, { staff }: DemoShop): Promise<void> {
  const keep = (who: typeof staff.anna, name: string, shared: boolean, filters: object) =>
    saveView(world, who, { name, shared, filters: caseFilters.parse(filters) });
  await keep(staff.anna, 'Zwroty na ten tydzień', true, { view: 'returns', due: '7d', sort: 'next-clock' });
  await keep(staff.anna, 'Piszą po angielsku', true, { locale: ['en'], sort: 'longest-waiting' });
  await keep(staff.marta, 'Moje reklamacje', false, { view: 'complaints', assigneeId: ['me'], sort: 'next-clock' });
}
