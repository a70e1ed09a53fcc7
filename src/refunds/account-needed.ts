import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { readCase } from '../cases/read-case.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readPaidFacts } from './paid-facts.ts';
import { proposedRoad } from './payment-road.ts';

/** Why the buyer is asked for an account: the money of this case can only go by transfer, and nobody knows where to. */
export type AccountNeeded = 'paid-on-delivery' | 'order-unknown' | 'by-transfer';

export async function accountNeeded(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<AccountNeeded | null> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const kase = found(await readCase(tx, actor.shopId, caseId), 'case');
    const facts = await readPaidFacts(tx, kase);
    const road = proposedRoad(facts);
    if (!('problem' in road) || road.problem !== 'no-account') return null;
    return facts.way === 'on_delivery' ? 'paid-on-delivery' : kase.orderId ? 'by-transfer' : 'order-unknown';
  });
}
