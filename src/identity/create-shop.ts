import { newId } from '../kit/id.ts';
import type { Locale } from '../kit/locale.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { World } from '../platform/world.ts';
import { system } from './actor.ts';
import { insertInvitation } from './sql/invitations.ts';
import { insertStaff } from './sql/staff.ts';
import type { StaffMember } from './staff.ts';

export interface NewShop {
  readonly id: string;
  readonly name: string;
  readonly locale?: Locale;
  readonly country?: string;
  readonly owner: { readonly email: string; readonly name: string };
}

/** A shop and its first owner, invited. In the caller's transaction, which must be open in this shop. */
export async function createShop(world: World, tx: Tx, shop: NewShop): Promise<{ owner: StaffMember; token: string }> {
  const now = world.now();
  await tx
    .insertInto('shops')
    .values({
      id: shop.id,
      name: shop.name,
      createdAt: now,
      ...(shop.locale && { locale: shop.locale }),
      ...(shop.country && { country: shop.country }),
    })
    .execute();
  const owner: StaffMember = {
    id: newId(now),
    userId: null,
    email: shop.owner.email,
    name: shop.owner.name,
    role: 'owner',
    active: true,
    createdAt: now,
  };
  await insertStaff(tx, shop.id, owner);
  const token = await insertInvitation(tx, shop.id, owner.id, now);
  await writeShopEvents(world, tx, shop.id, system(shop.id, 'shop-created'), [
    { type: 'shop-created' },
    { type: 'staff-invited', data: { staffId: owner.id, role: owner.role } },
  ]);
  return { owner, token };
}

/** Where an invitation is accepted. */
export const invitationUrl = ({ config }: Pick<World, 'config'>, token: string): string =>
  `${config.PUBLIC_URL}/desk/invitation/${token}`;
