import { requirePermission, type Actor } from '../identity/actor.ts';
import { decisionInForce } from '../cases/decision-in-force.ts';
import { recountClaims } from '../cases/claims.ts';
import { reviveClocks, voidClocks } from '../cases/clock-acts.ts';
import { inCase } from '../cases/in-case.ts';
import { keepPromises } from '../cases/promise-answer.ts';
import { noteActivity, recordMoney, recordOutcome, recordStage } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { mayContest } from '../law/rejection.ts';
import { digestOf } from '../platform/events.ts';
import type { World } from '../platform/world.ts';
import { legalBasisOf } from './deciding.ts';
import { readDecidingFacts } from './deciding-facts.ts';
import type { ReviewWithdrawalInput } from './withdrawal-inputs.ts';

/** A withdrawal whose effect is in question (late by our dates, an exception, a business): it stands, or is contested with a ground. */
export function reviewWithdrawal(world: World, actor: Actor, input: ReviewWithdrawalInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(
      kase.procedure !== 'withdrawal'
        ? 'not-a-withdrawal'
        : !['submitted', 'in_review', 'waiting_customer', 'decided'].includes(kase.stage)
          ? 'wrong-stage'
          : null,
    );
    await keepPromises(open);
    if (input.stands) {
      await recordOutcome(open, 'acknowledged');
      await recordStage(open, 'settling');
      // Contested before, it has its effect after all: the money is owed again, from the same statement.
      await reviveClocks(open, ['WD-REFUND', 'WD-SENDBACK']);
      await recountClaims(open);
      // A business has no clock for it, but what was let stand is paid all the same.
      if (kase.money === null && kase.capacity === 'business') await recordMoney(open, 'planned');
      open.announce({ type: 'case.withdrawal-stands' });
      return;
    }
    const ground = input.ground ?? null;
    const verdict = mayContest({ ...kase, silent: false, soleTraderDeemedAcceptance: false, ground, by: 'person' });
    if (!verdict.allowed) throw new Refusal('conflict', verdict.reason);

    const facts = await readDecidingFacts(tx, kase, at);
    const id = newId(at);
    const { salt, digest } = digestOf({ text: input.text, ground });
    await tx
      .insertInto('decisions')
      .values({
        shopId: kase.shopId,
        id,
        caseId: kase.id,
        supersedes: (await decisionInForce(tx, kase))?.id ?? null,
        outcome: 'rejected',
        elsewhere: false,
        evidenceFileId: null,
        answeredOn: dayIn(facts.zone, at),
        body: input.text,
        salt,
        adr: null,
        decidedBy: actor.kind === 'staff' ? actor.id : actor.kind,
        at,
      })
      .execute();
    await tx
      .insertInto('decisionLines')
      .values(
        facts.lines.map((line, position) => ({
          shopId: kase.shopId,
          decisionId: id,
          caseLineId: line.id,
          outcome: 'rejected' as const,
          quantity: line.quantity,
          remedy: 'none' as const,
          amount: null,
          ground,
          legalBasis: legalBasisOf(input.ground),
          position,
        })),
      )
      .execute();
    await recordOutcome(open, 'rejected');
    await recordStage(open, 'decided');
    // The shop says the withdrawal has no effect: it owes no money under it. The clocks stay on record.
    await voidClocks(open, { rules: ['WD-REFUND', 'WD-SENDBACK'] });
    await recountClaims(open);
    await noteActivity(open, { preview: input.text, byBuyer: false });
    open.announce({ type: 'case.decided', digest, data: { decisionId: id, outcome: 'rejected', elsewhere: false } });
  });
}
