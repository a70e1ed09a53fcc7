import { flagCustomer } from '../../customers/flag-customer.ts';
import { listCustomersInput } from '../../customers/customer-inputs.ts';
import { listCustomers } from '../../customers/list-customers.ts';
import { noteCustomer } from '../../customers/note-customer.ts';
import { seekDuplicates } from '../../customers/seek-duplicates.ts';
import type { World } from '../../platform/world.ts';
import type { DemoShop } from './open-demo-shop.ts';

/** What colleagues know about a few buyers by now. */
export async function knowCustomers(world: World, { staff }: DemoShop): Promise<void> {
  const customer = async (search: string) => {
    const { rows } = await listCustomers(world, staff.marta, listCustomersInput.parse({ search }));
    return rows[0]?.id;
  };
  const jagoda = await customer('jagoda.lis');
  if (jagoda) {
    await flagCustomer(world, staff.marta, {
      customerId: jagoda,
      flag: 'vip',
      reason: 'Prowadzi kawiarnię, kupuje u nas co miesiąc',
    });
    await noteCustomer(world, staff.marta, {
      customerId: jagoda,
      body: 'Prosi o kontakt po 16, wcześniej stoi za barem.',
    });
  }
  const bogdan = await customer('bogdan.zurek');
  if (bogdan)
    await flagCustomer(world, staff.anna, {
      customerId: bogdan,
      flag: 'careful',
      reason: 'Paczki pod ten adres dwa razy wróciły nieodebrane, przed wysyłką dzwonimy',
    });
  await seekDuplicates(world, staff.anna);
}
