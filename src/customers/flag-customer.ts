import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CustomerDetail } from './customer.ts';
import type { flagCustomerInput, unflagCustomerInput } from './customer-inputs.ts';
import { readCustomer } from './find-customer.ts';
import { readPerson } from './person-of.ts';

/**
 * Marks somebody for colleagues, with a reason that anybody may be asked about. A mark changes nothing by itself: no
 * statutory right depends on it (GDPR 22; UPK 27). Raised again, the newer reason stands.
 */
export async function flagCustomer(
  world: World,
  actor: Actor,
  { customerId, flag, reason }: z.output<typeof flagCustomerInput>,
): Promise<CustomerDetail> {
  requirePermission(actor, 'write customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { id, members } = await readPerson(tx, shopId, customerId);
    // one after the other: two who flag at once do not both find nothing to lower
    await tx
      .selectFrom('customers')
      .select('id')
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .forUpdate()
      .execute();
    await lower(tx, { shopId, members, flag, by: actor.id, at: world.now() });
    await tx
      .insertInto('customerFlags')
      .values({
        shopId,
        id: newId(world.now()),
        customerId: id,
        flag,
        reason,
        raisedBy: actor.id,
        raisedName: actor.kind === 'staff' ? actor.name : null,
        raisedAt: world.now(),
      })
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'customer.flagged', data: { customerId: id, flag } }]);
    return readCustomer(tx, shopId, id, world.now());
  });
}

export async function unflagCustomer(
  world: World,
  actor: Actor,
  { customerId, flag }: z.output<typeof unflagCustomerInput>,
): Promise<CustomerDetail> {
  requirePermission(actor, 'write customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { id, members } = await readPerson(tx, shopId, customerId);
    const lowered = await lower(tx, { shopId, members, flag, by: actor.id, at: world.now() });
    if (lowered > 0)
      await writeShopEvents(world, tx, shopId, actor, [{ type: 'customer.unflagged', data: { customerId: id, flag } }]);
    return readCustomer(tx, shopId, id, world.now());
  });
}

async function lower(
  tx: Parameters<typeof readPerson>[0],
  of: { shopId: string; members: readonly string[]; flag: 'vip' | 'careful'; by: string | null; at: Date },
): Promise<number> {
  const rows = await tx
    .updateTable('customerFlags')
    .set({ loweredAt: of.at, loweredBy: of.by })
    .where('shopId', '=', of.shopId)
    .where('customerId', 'in', of.members)
    .where('flag', '=', of.flag)
    .where('loweredAt', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}
