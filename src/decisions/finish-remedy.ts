import { requirePermission, type Actor } from '../identity/actor.ts';
import { meetClocks } from '../cases/clock-acts.ts';
import type { RemedyState } from '../cases/case.ts';
import { inCase } from '../cases/in-case.ts';
import { recordRemedy } from '../cases/record-axes.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { RemedyDoneInput } from './decision-inputs.ts';

const order: readonly RemedyState[] = ['planned', 'in_repair', 'shipped', 'delivered', 'repaired', 'unrepairable'];
const isDone = (state: RemedyState) => state === 'delivered' || state === 'repaired' || state === 'unrepairable';

/** Writes down where a remedy is: sent, delivered, in repair, repaired, or past repair. */
export function finishRemedy(world: World, actor: Actor, input: RemedyDoneInput): Promise<void> {
  requirePermission(actor, 'record remedies');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase } = open;
    const ofCase = () =>
      tx
        .selectFrom('remedyDeliveries')
        .select(['id', 'state', 'remedy'])
        .where('shopId', '=', kase.shopId)
        .where('caseId', '=', kase.id);
    const remedy = found(await ofCase().where('id', '=', input.remedyId).executeTakeFirst(), 'remedy');
    const repairing = ['in_repair', 'repaired', 'unrepairable'].includes(input.state);
    refuseIf(isDone(remedy.state) ? 'remedy-done' : repairing && remedy.remedy !== 'repair' ? 'not-a-repair' : null);
    await tx
      .updateTable('remedyDeliveries')
      .set({
        state: input.state,
        doneOn: input.doneOn,
        ...(input.carrier && { carrier: input.carrier }),
        ...(input.number && { number: input.number }),
      })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', input.remedyId)
      .execute();
    const all = await ofCase().execute();
    // The case shows the remedy that is least far.
    const least = all.map(({ state }) => state).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]!;
    await recordRemedy(open, least);
    if (all.every(({ state }) => isDone(state))) await meetClocks(open, ['GUAR-PERFORM']);
    open.announce({
      type: 'case.remedy-done',
      data: { remedyId: input.remedyId, remedy: remedy.remedy, state: input.state, doneOn: input.doneOn },
    });
  });
}
