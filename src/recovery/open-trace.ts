import { isOpen } from '../cases/case.ts';
import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { OpenTraceInput } from './trace-inputs.ts';
import { placeOfCase } from './place-of-case.ts';
import { mayTrace } from './trace.ts';
import { traceIn } from './read-trace.ts';

/** The shop looks for a parcel that did not come. The buyer is told; what they are owed does not wait for it. */
export function openTrace(world: World, actor: Actor, input: OpenTraceInput): Promise<void> {
  requirePermission(actor, 'trace parcels');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(isOpen(kase) ? null : 'case-closed');
    refuseIf(mayTrace(kase) ? null : 'nothing-to-trace');
    refuseIf((await traceIn(tx, kase))?.state === 'open' ? 'trace-open' : null);
    const { today } = await placeOfCase(tx, kase, at);
    const id = newId(at);
    await tx
      .insertInto('traces')
      .values({
        shopId: kase.shopId,
        id,
        caseId: kase.id,
        carrier: input.carrier,
        number: input.number || null,
        state: 'open',
        // Nobody was asked yet: that is due today.
        askAgainOn: today,
        openedBy: actor.id,
        openedAt: at,
      })
      .execute();
    open.announce({ type: 'case.trace-opened', data: { traceId: id } });
  });
}
