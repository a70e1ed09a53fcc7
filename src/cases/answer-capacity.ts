import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { startClocks } from './clock-acts.ts';
import { clocksAgain } from './clocks-again.ts';
import { inCase } from './in-case.ts';
import { lowerFlag, raiseFlag } from './record-axes.ts';

/**
 * One question after a NIP was given: was the purchase professional? (WHO-SOLE, WHO-UNKNOWN, UPK 7aa.)
 * "No" makes the buyer protected like a consumer; "yes" is evidence for a person to weigh, and takes no
 * clock away.
 */
export function answerCapacity(
  world: World,
  actor: Actor,
  { caseId, professional }: { caseId: string; professional: boolean },
): Promise<void> {
  requireBuyerOf(actor, caseId, 're-qualify cases');
  return inCase(world, actor, { caseId }, async (open) => {
    refuseIf(open.kase.capacity === 'unknown' ? null : 'capacity-known');
    if (professional) {
      await raiseFlag(open, 'says-professional');
    } else {
      const { tx, kase } = open;
      await tx
        .updateTable('cases')
        .set({ capacity: 'sole_trader_as_consumer' })
        .where('shopId', '=', kase.shopId)
        .where('id', '=', kase.id)
        .execute();
      await startClocks(open, await clocksAgain(open, { capacity: 'sole_trader_as_consumer' }));
      await raiseFlag(open, 'says-not-professional');
      await lowerFlag(open, 'capacity-unknown');
    }
    open.announce({ type: 'case.capacity-answered', data: { professional } });
  });
}
