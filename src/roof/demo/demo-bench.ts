import { newId } from '../../kit/id.ts';
import type { World } from '../../platform/world.ts';
import { orphanInput } from '../../returns/bench-inputs.ts';
import { keepOrphan } from '../../returns/orphans.ts';
import { wroclaw } from './demo-clock.ts';
import type { DemoShop } from './open-demo-shop.ts';

/** What lies on the shelf of the bench, and nobody knows whose it is. */
export async function leaveOrphans(world: World, shop: DemoShop): Promise<void> {
  const receivedOn = world.todayIn(wroclaw.zone);
  for (const parcel of [
    { carrier: 'InPost', parcel: '620999000000000000000733', about: 'Koc w szarej folii, bez kartki' },
    { senderName: 'M. Zawadzka', senderPhone: '602 555 477', about: 'Dwie świece sojowe, jedna wypalona do połowy' },
  ])
    await keepOrphan(world, shop.staff.tomasz, orphanInput.parse({ orphanId: newId(), receivedOn, ...parcel }));
}
