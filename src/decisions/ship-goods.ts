import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import type { World } from '../platform/world.ts';
import { finishOpen } from './finish-remedy.ts';
import type { ShipGoodsInput } from './ship-inputs.ts';

/** Everything that left in one parcel, a gift as well: written down at once, and told to the buyer in one mail. */
export function shipGoods(world: World, actor: Actor, input: ShipGoodsInput): Promise<void> {
  requirePermission(actor, 'record remedies');
  const { caseId, shippedOn, carrier, number } = input;
  return inCase(world, actor, { caseId }, async (open) => {
    for (const [index, remedyId] of [...new Set(input.remedyIds)].entries())
      await finishOpen(
        open,
        {
          caseId,
          remedyId,
          state: 'shipped',
          doneOn: shippedOn,
          ...(carrier && { carrier }),
          ...(number && { number }),
        },
        { told: index === 0 },
      );
  });
}
