import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { Refusal } from '../kit/refusal.ts';
import { requirePermission, type Actor } from './actor.ts';
import type { Role } from './permissions.ts';
import { shopIn } from './find-shop.ts';
import type { UpdateShop } from './shop-inputs.ts';
import { settingChanges } from './setting-changes.ts';
import { rulePartsOf } from './second-person.ts';
import { shopPolicy, type Shop } from './shop.ts';
import { lockShop, saveShop } from './sql/shops.ts';

export async function updateShop(world: World, actor: Actor, input: UpdateShop): Promise<Shop> {
  requirePermission(actor, 'change the shop');
  return inShop(world, actor.shopId, async (tx) => {
    await lockShop(tx, actor.shopId);
    const before = await shopIn(tx, actor.shopId);
    judgeSecondStep(actor, before.policy.secondStepFor, input.policy?.secondStepFor);
    const shop: Shop = {
      ...before,
      name: input.name ?? before.name,
      locale: input.locale ?? before.locale,
      zone: input.zone ?? before.zone,
      legal: input.legal ?? before.legal,
      returnAddress: input.returnAddress ?? before.returnAddress,
      policy: shopPolicy.parse({ ...before.policy, ...input.policy }),
    };
    await saveShop(tx, shop);
    await writeShopEvents(world, tx, actor.shopId, actor, [
      {
        type: 'shop-changed',
        data: { parts: Object.keys(input), changes: changesOf(before, shop) },
      },
    ]);
    return shop;
  });
}

/** Names and addresses are told as changed; what the shop chose is told as it was and is. */
const changesOf = (before: Shop, after: Shop) => [
  ...settingChanges(before, after, ['locale', 'zone']),
  ...settingChanges(told(before.policy), told(after.policy), typedKeys(shopPolicy.shape), 'policy.'),
];
const typedKeys = <T extends object>(shape: T) => Object.keys(shape) as (keyof T & string)[];

/** Owners only, and nobody locks their own role out before they have the second step themselves. */
function judgeSecondStep(actor: Actor, before: readonly Role[], after: readonly Role[] = before): void {
  if (actor.kind === 'system' || (before.length === after.length && after.every((role) => before.includes(role))))
    return;
  if (actor.kind !== 'staff' || actor.role !== 'owner') throw new Refusal('forbidden', 'owners-only-second-step');
  const locks = after.includes('owner') && !before.includes('owner');
  if (locks && !actor.twoFactor) throw new Refusal('conflict', 'second-step-yourself-first');
}

/** Limits are told as sums. */
const told = ({ secondPersonAbove, approvalLimit, ...policy }: Shop['policy']) => ({
  ...policy,
  secondPersonAbove: rulePartsOf(secondPersonAbove),
  approvalLimit: rulePartsOf(approvalLimit),
});
