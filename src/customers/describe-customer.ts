import { requirePermission, type Actor } from '../identity/actor.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CustomerDetail } from './customer.ts';
import type { DescribeCustomerInput } from './customer-inputs.ts';
import { readCustomer } from './find-customer.ts';
import { nameKey } from './normal-forms.ts';
import { readPerson } from './person-of.ts';

/** Who somebody is, as staff know them. What they declared on a case stays as they declared it. */
export async function describeCustomer(
  world: World,
  actor: Actor,
  { customerId, ...about }: DescribeCustomerInput,
): Promise<CustomerDetail> {
  requirePermission(actor, 'write customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { id } = await readPerson(tx, shopId, customerId);
    await tx
      .updateTable('customers')
      .set({ ...about, nameKey: about.name && nameKey(about.name) })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'customer.described', data: { customerId: id } }]);
    return readCustomer(tx, shopId, id, world.now());
  });
}
