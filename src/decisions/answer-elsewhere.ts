import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import { dayIn } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { AnswerElsewhereInput } from './decision-inputs.ts';
import { refusalOfDeciding, refusalOfLines } from './deciding.ts';
import { readDecidingFacts } from './deciding-facts.ts';
import { recordDecision } from './record-decision.ts';

/**
 * Writes down an answer that was given outside (a letter, a marketplace), with its day and its evidence. Given
 * in time it was no silence, and what silence had decided is put right. Nothing is mailed.
 */
export function answerElsewhere(world: World, actor: Actor, input: AnswerElsewhereInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const facts = await readDecidingFacts(tx, kase, at);
    refuseIf(refusalOfDeciding(kase, facts.answerOwed));
    const { receivedAt } = await tx
      .selectFrom('statements')
      .select('receivedAt')
      .where('shopId', '=', kase.shopId)
      .where('id', '=', kase.statementId)
      .executeTakeFirstOrThrow();
    const wrongDay =
      input.answeredOn > dayIn(facts.zone, at)
        ? 'day-to-come'
        : input.answeredOn < dayIn(facts.zone, receivedAt)
          ? 'day-before-statement'
          : null;
    if (wrongDay) throw new Refusal('invalid', wrongDay, { fields: [{ field: 'answeredOn', reason: wrongDay }] });
    if (input.evidenceFileId) {
      const file = tx
        .selectFrom('files')
        .select('id')
        .where('shopId', '=', kase.shopId)
        .where('caseId', '=', kase.id)
        .where('id', '=', input.evidenceFileId);
      found(await file.executeTakeFirst(), 'file');
    }
    const inTime = facts.answerDeadline === null || input.answeredOn <= facts.answerDeadline;
    refuseIf(refusalOfLines(kase, input.lines, { ...facts, silent: facts.silent && !inTime }));
    await recordDecision(open, {
      ...input,
      text: [input.text, input.evidence].filter(Boolean).join('\n\n'),
      elsewhere: { evidenceFileId: input.evidenceFileId ?? null, inTime },
    });
  });
}
