import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { AnswerInsideInput } from './inside-inputs.ts';
import { writeMessage } from './write-message.ts';

/** Answers a question that was asked inside: a note again, beside the question. */
export function answerInside(world: World, actor: Actor, input: AnswerInsideInput): Promise<{ id: string }> {
  requirePermission(actor, 'write notes');
  return inCase(world, actor, { caseId: input.caseId }, async (open) => {
    const { tx, kase, at } = open;
    const question = await openQuestion(open, input.questionId);
    const message = await writeMessage(open, { kind: 'note', body: input.body, fileIds: [] });
    await tx
      .updateTable('insideQuestions')
      .set({ answerId: message.id, answeredBy: actor.kind === 'staff' ? actor.id : null, answeredAt: at })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', input.questionId)
      .execute();
    open.announce({
      type: 'case.answered-inside',
      digest: message.digest,
      data: { questionId: input.questionId, messageId: message.id, askedBy: question.askedBy },
    });
    return { id: message.id };
  });
}

/** The answer is not needed any more. */
export function withdrawQuestion(
  world: World,
  actor: Actor,
  { caseId, questionId }: { caseId: string; questionId: string },
): Promise<void> {
  requirePermission(actor, 'write notes');
  return inCase(world, actor, { caseId }, async (open) => {
    await openQuestion(open, questionId);
    await open.tx
      .updateTable('insideQuestions')
      .set({ withdrawnAt: open.at })
      .where('shopId', '=', open.kase.shopId)
      .where('id', '=', questionId)
      .execute();
    open.announce({ type: 'case.question-withdrawn', data: { questionId } });
  });
}

async function openQuestion({ tx, kase }: OpenCase, questionId: string) {
  const question = found(
    await tx
      .selectFrom('insideQuestions')
      .select(['askedBy', 'answeredAt', 'withdrawnAt'])
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', kase.id)
      .where('id', '=', questionId)
      .executeTakeFirst(),
    'question',
  );
  refuseIf(question.answeredAt ? 'answered-already' : question.withdrawnAt ? 'question-withdrawn' : null);
  return question;
}
