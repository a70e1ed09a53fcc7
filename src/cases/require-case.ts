import type { Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Refuses as missing a case that is not of this shop: an empty list would say that it is, and has nothing. */
export async function requireCase(world: World, { shopId }: Actor, caseId: string): Promise<void> {
  const kase = await inShop(world, shopId, (tx) =>
    tx.selectFrom('cases').select('id').where('shopId', '=', shopId).where('id', '=', caseId).executeTakeFirst(),
  );
  found(kase, 'case');
}

/** Refuses as stale what somebody changed meanwhile: for acts that begin before the case is locked. */
export async function requireVersion(
  world: World,
  { shopId }: Actor,
  { caseId, expectedVersion }: { caseId: string; expectedVersion?: number | undefined },
): Promise<void> {
  const kase = await inShop(world, shopId, (tx) =>
    tx.selectFrom('cases').select('version').where('shopId', '=', shopId).where('id', '=', caseId).executeTakeFirst(),
  );
  if (expectedVersion !== undefined && expectedVersion !== found(kase, 'case').version)
    throw new Refusal('stale', 'case-changed');
  found(kase, 'case');
}
