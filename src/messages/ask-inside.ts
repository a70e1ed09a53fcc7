import { requirePermission, type Actor } from '../identity/actor.ts';
import { listStaffIds } from '../identity/list-staff.ts';
import { inCase } from '../cases/in-case.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { AskInsideInput } from './inside-inputs.ts';
import { writeMessage } from './write-message.ts';

/**
 * Asks a department or a colleague about a case. The words are a note, which no buyer ever sees; the clocks of the
 * case go on, since the law knows no waiting for one's own warehouse.
 */
export function askInside(world: World, actor: Actor, input: AskInsideInput): Promise<{ id: string }> {
  requirePermission(actor, 'write notes');
  return inCase(world, actor, { caseId: input.caseId }, async (open) => {
    const { tx, kase, at } = open;
    const { shopId } = kase;
    const { departmentId, staffId, dueOn } = input;
    if (departmentId)
      found(
        await tx
          .selectFrom('departments')
          .select('id')
          .where('shopId', '=', shopId)
          .where('id', '=', departmentId)
          .where('archivedAt', 'is', null)
          .executeTakeFirst(),
        'department',
      );
    if (staffId && !(await listStaffIds(tx, shopId)).includes(staffId)) throw new Refusal('missing', 'staff');
    const message = await writeMessage(open, { kind: 'note', body: input.body, fileIds: [] });
    const id = newId(at);
    await tx
      .insertInto('insideQuestions')
      .values({
        shopId,
        id,
        caseId: kase.id,
        messageId: message.id,
        askedBy: actor.kind === 'staff' ? actor.id : null,
        departmentId,
        staffId,
        dueOn,
        askedAt: at,
      })
      .execute();
    open.announce({
      type: 'case.asked-inside',
      digest: message.digest,
      data: { questionId: id, messageId: message.id, departmentId, staffId, dueOn },
    });
    return { id };
  });
}
