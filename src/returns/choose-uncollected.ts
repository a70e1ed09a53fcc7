import { inCase } from '../cases/in-case.ts';
import { noteActivity, recordDemand } from '../cases/record-axes.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { lastUncollected } from './list-uncollected.ts';
import type { ChooseUncollected } from './uncollected-inputs.ts';
import { refusalOfChoice } from './uncollected.ts';

/** What the buyer wants done with the parcel they did not collect; said on their page, or to somebody of the shop. */
export async function chooseUncollected(world: World, actor: Actor, input: ChooseUncollected): Promise<void> {
  requireBuyerOf(actor, input.caseId, 'record goods');
  await inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const parcel = await lastUncollected(tx, kase.shopId, kase.id);
    refuseIf(refusalOfChoice(kase, parcel));
    if (parcel.choice === input.choice) return;
    await tx
      .updateTable('uncollectedParcels')
      .set({ choice: input.choice, chosenAt: at, chosenBy: actor.kind === 'staff' ? actor.id : actor.kind })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', parcel.id)
      .execute();
    await recordDemand(open, input.choice === 'money' ? 'refund' : null);
    if (actor.kind === 'buyer')
      await noteActivity(open, {
        preview: wordsIn('pl').t(`collected.choice.${input.choice}`),
        byBuyer: true,
      });
    open.announce({ type: 'case.uncollected-chosen', data: { choice: input.choice, againPrice: parcel.againPrice } });
  });
}
