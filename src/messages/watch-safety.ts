import { inCase } from '../cases/in-case.ts';
import { harmsIn } from '../cases/safety.ts';
import { proposeSafety } from '../cases/safety-matter.ts';
import { system } from '../identity/actor.ts';
import { safetyLetter } from '../letters/safety-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { readHappening } from './happening.ts';
import { onEvent, type OnEvent } from './jobs.ts';
import { readMailing, staffFrame } from './mailing.ts';
import { postLetter } from './post-letter.ts';

/** Reads what the buyer says for words of harm (GPSR art. 20): burns, fire, electric shock. */
export const watchForHarm: Job<OnEvent> = {
  name: 'messages.watch-for-harm',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const text = await inShop(world, shopId, async (tx) => {
      const { type, data } = await readHappening(tx, shopId, eventId);
      if (type === 'case.buyer-wrote') {
        const message = await tx
          .selectFrom('messages')
          .select('body')
          .where('shopId', '=', shopId)
          .where('id', '=', String(data['messageId']))
          .executeTakeFirst();
        return message?.body ?? '';
      }
      const statement = await tx
        .selectFrom('statements')
        .select('content')
        .where('shopId', '=', shopId)
        .where('id', '=', String(data['statementId']))
        .executeTakeFirst();
      return (statement?.content as { description?: string } | undefined)?.description ?? '';
    });
    const harms = harmsIn(text);
    if (harms.length === 0) return;
    await inCase(world, system(shopId, 'safety'), { caseId }, (open) => proposeSafety(open, harms));
  },
};
export const harmEvents = ['case.submitted', 'case.buyer-wrote'] as const;

/** The owner and every manager are told at once, whatever they chose about other mails. */
export const alarmSafety: Job<OnEvent> = {
  name: 'messages.alarm-safety',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { event, leaders } = await inShop(world, shopId, async (tx) => ({
      event: await readHappening(tx, shopId, eventId),
      leaders: await tx
        .selectFrom('staff')
        .select(['id', 'email', 'name'])
        .where('shopId', '=', shopId)
        .where('role', 'in', ['owner', 'manager'])
        .where('active', '=', true)
        .execute(),
    }));
    const { words, ...frame } = staffFrame(world, mailing);
    const letter = safetyLetter(words, { ...frame, proposed: event.type === 'case.safety-raised' });
    for (const { id, email, name } of leaders)
      await postLetter(world, mailing, {
        cause: `${eventId}:safety:${id}`,
        code: 'safety',
        letter,
        audience: 'staff',
        to: { address: email, name },
      });
  },
};
export const safetyEvents = ['case.safety-raised', 'case.safety-opened'] as const;
