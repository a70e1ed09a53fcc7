import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import { newId } from '../kit/id.ts';
import type { World } from '../platform/world.ts';
import { disposeEarlier } from './dispose-pieces.ts';
import { counterOf, type Disposition, type Pieces } from './pieces.ts';
import type { GoodsInput } from './return-inputs.ts';
import { takeReceipt } from './take-receipt.ts';

const fates = Object.keys(counterOf) as (keyof typeof counterOf)[];

/** What the desk or an integrator counted, by line. With nothing received, it says what becomes of what is here already. */
export function receiveGoods(world: World, actor: Actor, input: GoodsInput): Promise<void> {
  requirePermission(actor, 'record goods');
  return inCase(world, actor, input, async (open) => {
    const came = input.lines.filter(({ received }) => received > 0);
    if (came.length)
      await takeReceipt(open, {
        id: newId(open.at),
        receivedOn: input.receivedOn,
        note: input.condition ?? null,
        via: 'desk',
        lines: came.map((line) => ({ caseLineId: line.caseLineId, pieces: piecesOf(line) })),
      });
    for (const line of input.lines.filter(({ received }) => received === 0))
      for (const fate of fates)
        if (line[counterOf[fate]] > 0) await disposeEarlier(open, line.caseLineId, fate, line[counterOf[fate]]);
  });
}

function piecesOf(line: GoodsInput['lines'][number]): Pieces[] {
  const decided = fates.map((fate): [Disposition, number] => [fate, line[counterOf[fate]]]);
  const left = line.received - decided.reduce((sum, [, quantity]) => sum + quantity, 0);
  return [...decided, ['undecided', left] as const].flatMap(([disposition, quantity]) =>
    quantity > 0 ? [{ quantity, condition: null, disposition }] : [],
  );
}
