import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { tracingIn, type Tracing } from './read-trace.ts';

/** The search for the parcel of a case and the buyer's last date. The buyer sees it without what was said inside. */
export function findTrace(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<Tracing> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const kase = await tx
      .selectFrom('cases')
      .select(['shopId', 'id', 'procedure', 'capacity', 'stage', 'outcome'])
      .where('shopId', '=', actor.shopId)
      .where('id', '=', caseId)
      .executeTakeFirst();
    const tracing = await tracingIn(tx, found(kase, 'case'), world.now());
    if (actor.kind !== 'buyer' || !tracing.trace) return tracing;
    const steps = tracing.trace.steps.map((step) => ({ ...step, words: '', by: '' }));
    return { ...tracing, trace: { ...tracing.trace, steps } };
  });
}
