import { requirePermission, type Actor } from '../identity/actor.ts';
import { dayIn } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { REMEDY_PROMISE, refusalOfPromising } from '../law/remedy-promise.ts';
import type { World } from '../platform/world.ts';
import { isOpen } from './case.ts';
import type { PromisedDayInput } from './case-inputs.ts';
import { inCase } from './in-case.ts';
import { moveRemedyPromise, readPromise } from './promise-remedy.ts';

/** The thing goes out on another day than was promised; the buyer is told. */
export function changePromisedDay(world: World, actor: Actor, input: PromisedDayInput): Promise<void> {
  requirePermission(actor, 'record remedies');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(isOpen(kase) ? null : 'wrong-stage');
    const promise = await readPromise(open);
    const was = promise && promise.endedAt === null ? promise.deadline : null;
    const { zone } = found(
      await tx.selectFrom('shops').select('zone').where('id', '=', kase.shopId).executeTakeFirst(),
      'shop',
    );
    if (was === null) throw new Refusal('conflict', 'nothing-promised');
    const wrong = refusalOfPromising(input.promisedOn, { today: dayIn(zone, at), was });
    if (wrong) throw new Refusal('invalid', wrong, { fields: [{ field: 'promisedOn', reason: wrong }] });
    await moveRemedyPromise(open, input.promisedOn, zone);
    open.announce({ type: 'case.promise-changed', data: { rule: REMEDY_PROMISE, from: was, to: input.promisedOn } });
  });
}
