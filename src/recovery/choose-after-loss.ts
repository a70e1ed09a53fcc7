import { inCase } from '../cases/in-case.ts';
import { noteActivity, recordDemand } from '../cases/record-axes.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import { sayDemand } from '../law/say-demand.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { mayChooseAfterLoss } from './trace.ts';
import { traceIn } from './read-trace.ts';
import type { ChooseAfterLoss } from './trace-inputs.ts';

/** The parcel is lost and the buyer says which they want: the goods sent again, or their money. Their demand from then on. */
export function chooseAfterLoss(world: World, actor: Actor, { caseId, choice }: ChooseAfterLoss): Promise<void> {
  requireBuyerOf(actor, caseId, 'trace parcels');
  return inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase } = open;
    refuseIf(mayChooseAfterLoss(kase, await traceIn(tx, kase)) ? null : 'no-choice-now');
    const demand = choice === 'again' ? 'replacement' : 'refund';
    if (kase.demand === demand) return;
    await recordDemand(open, demand);
    if (actor.kind === 'buyer')
      await noteActivity(open, { preview: sayDemand(wordsIn('pl'), demand, kase.issue), byBuyer: true });
    open.announce({ type: 'case.loss-choice', data: { choice } });
  });
}
