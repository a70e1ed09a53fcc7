import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { requirePerson } from '../identity/note-presence.ts';
import { refusalOfMove } from '../cases/case.ts';
import { inCase } from '../cases/in-case.ts';
import { readOwed } from '../cases/owed.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { tellDesk } from '../platform/live.ts';
import type { World } from '../platform/world.ts';
import type { HoldReplyInput } from './draft-inputs.ts';
import { takeDraft } from './held-drafts.ts';
import { gapsIn } from './template-variables.ts';
import { changedSince } from './since-seen.ts';

/**
 * Sends an answer from the desk: held here for some seconds, so that it can be taken back, and sent by the sweep
 * (`send-held.ts`). It is stopped now when others did something since the sender looked, or are about to answer.
 */
export function holdReply(
  world: World,
  actor: Actor,
  input: HoldReplyInput,
): Promise<{ id: string; dueAt: Date; leftMs: number }> {
  requirePermission(actor, 'answer buyers');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  const { caseId } = input;
  return inCase(world, actor, input, async ({ tx, kase, at }) => {
    const others = await tx
      .selectFrom('heldSends')
      .select('id')
      .where('shopId', '=', shopId)
      .where('caseId', '=', caseId)
      .where('state', '=', 'held')
      .where('staffId', '<>', staffId)
      .limit(1)
      .execute();
    refuseIf(others.length ? 'being-answered' : null);
    const { seenSeq } = input;
    if (seenSeq !== undefined && (await changedSince(tx, { shopId, caseId, seq: seenSeq, sender: staffId })))
      throw new Refusal('stale', 'case-changed');
    refuseIf(gapsIn(input.body).length > 0 ? 'gaps-left' : null);
    // What would be refused in twelve seconds is refused now, while the person is still here.
    if (input.then === 'close') refuseIf(refusalOfMove('close', kase, await readOwed(tx, shopId, caseId, at)));

    const { eventSeq } = await tx
      .selectFrom('cases')
      .select('eventSeq')
      .where('shopId', '=', shopId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    const { undoSeconds } = (await shopIn(tx, shopId)).policy;
    const id = newId(at);
    const dueAt = new Date(at.getTime() + undoSeconds * 1000);
    await takeDraft(tx, { shopId, caseId, staffId, kind: 'reply', to: id });
    await tx
      .insertInto('heldSends')
      .values({
        shopId,
        id,
        caseId,
        staffId,
        body: input.body,
        afterwards: input.then,
        seenSeq: eventSeq,
        heldAt: at,
        dueAt,
      })
      .execute();
    await tellDesk(tx, shopId, caseId);
    return { id, dueAt, leftMs: undoSeconds * 1000 };
  });
}
