import { promisePlan } from '../law/answer-promise.ts';
import { targetOf } from '../law/promise-terms.ts';
import { workingHoursOf } from '../law/working-hours.ts';
import { found } from '../kit/refusal.ts';
import { meetClocks, startClocks } from './clock-acts.ts';
import type { OpenCase } from './in-case.ts';
import { readReceivingChannel } from './submission-facts.ts';

const promises = ['FIRST-ANSWER', 'NEXT-ANSWER'] as const;

/** The buyer was answered: whatever was promised about that is kept, or was missed and is over. */
export const keepPromises = (open: OpenCase): Promise<void> => meetClocks(open, promises);

/**
 * The buyer wrote, and it is our turn: an answer is promised from this moment. While an answer is promised
 * already the buyer waits since then, and writing again does not put it off.
 */
export async function promiseAnswer(open: OpenCase): Promise<void> {
  const { tx, kase, at } = open;
  const waiting = await tx
    .selectFrom('clocks')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('rule', 'in', promises)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (waiting) return;
  const { shop, channel } = found(await readReceivingChannel(tx, kase.shopId, kase.channelId), 'channel');
  const target = targetOf(channel.terms.answers, kase.procedure, 'next');
  if (!target) return;
  await startClocks(open, [promisePlan('NEXT-ANSWER', at, target, workingHoursOf(channel.terms.hours, shop))], true);
}
