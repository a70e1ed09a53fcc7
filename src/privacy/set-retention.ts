import { requirePermission, type Actor } from '../identity/actor.ts';
import { settingChanges } from '../identity/setting-changes.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { retentionPeriods, type Retention } from './privacy-inputs.ts';
import { readRetention } from './sql/erasure-facts.ts';

export function findRetention(world: World, actor: Actor): Promise<Retention> {
  requirePermission(actor, 'read settings');
  return inShop(world, actor.shopId, (tx) => readRetention(tx, actor.shopId));
}

/** Shorter or longer than the law's default, with the reason the shop has for it. */
export async function setRetention(world: World, actor: Actor, terms: Retention): Promise<Retention> {
  requirePermission(actor, 'change the shop');
  const { shopId } = actor;
  await inShop(world, shopId, async (tx) => {
    const before = await readRetention(tx, shopId);
    const row = { ...terms, changedBy: actor.id, changedAt: world.now() };
    await tx
      .insertInto('privacySettings')
      .values({ shopId, ...row })
      .onConflict((held) => held.column('shopId').doUpdateSet(row))
      .execute();
    const { reason: _reason, ...numbers } = terms;
    const changes = settingChanges(before, terms, retentionPeriods);
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'privacy.retention-set', data: { ...numbers, changes } }]);
  });
  return terms;
}
