import { livingCase } from '../cases/case-family.ts';
import { withCase } from '../cases/in-case.ts';
import { harmsIn } from '../cases/safety.ts';
import { proposeSafety } from '../cases/safety-matter.ts';
import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { readHappening } from './happening.ts';
import { onEvent, type OnEvent } from './jobs.ts';

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
    await inShop(world, shopId, async (tx) => {
      // Merged since it was written: the alarm is one of the case that lives on.
      const living = await livingCase(tx, shopId, caseId);
      await withCase(world, tx, system(shopId, 'safety'), { caseId: living }, (open) => proposeSafety(open, harms));
    });
  },
};
export const harmEvents = ['case.submitted', 'case.buyer-wrote'] as const;
