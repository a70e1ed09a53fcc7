import { insideAskedLetter } from '../letters/inside-asked-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { readHappening } from './happening.ts';
import { onEvent, type OnEvent } from './jobs.ts';
import { readMailing, staffFrame } from './mailing.ts';
import { postToStaff } from './post-to-staff.ts';

export const departmentEvents = ['case.asked-inside'] as const;

/** A question reaches the addresses of its department: people there may have no seat at the desk. */
export const mailDepartment: Job<OnEvent> = {
  name: 'messages.mail-department',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const asked = await inShop(world, shopId, async (tx) => {
      const { data } = await readHappening(tx, shopId, eventId);
      return tx
        .selectFrom('insideQuestions as q')
        .innerJoin('departments as d', (join) =>
          join.onRef('d.shopId', '=', 'q.shopId').onRef('d.id', '=', 'q.departmentId'),
        )
        .innerJoin('messages as m', (join) => join.onRef('m.shopId', '=', 'q.shopId').onRef('m.id', '=', 'q.messageId'))
        .select(['d.name', 'd.emails', 'm.body', 'm.authorName', 'q.dueOn'])
        .where('q.shopId', '=', shopId)
        .where('q.id', '=', String(data['questionId']))
        .executeTakeFirst();
    });
    if (!asked || asked.emails.length === 0) return;
    const mailing = await readMailing(world, shopId, caseId);
    const { words, ...frame } = staffFrame(world, mailing);
    const letter = insideAskedLetter(words, {
      ...frame,
      department: asked.name,
      askedBy: asked.authorName ?? frame.shopName,
      question: asked.body,
      dueOn: asked.dueOn,
    });
    for (const address of asked.emails)
      await postToStaff(world, mailing.shop, {
        letter,
        code: 'inside-asked',
        cause: `${eventId}:inside-asked:${address}`,
        caseId,
        to: { address, name: asked.name },
      });
  },
};
