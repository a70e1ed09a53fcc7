import type { ClockPlan } from '../law/clock-plan.ts';
import { clocksFor } from '../law/clocks.ts';
import type { Capacity, Procedure } from '../law/vocabulary.ts';
import { found } from '../kit/refusal.ts';
import type { OpenCase } from './in-case.ts';
import { clockTerms, lockClaimedOrder, readReceivingChannel } from './submission-facts.ts';

/** The clocks of a case worked out anew, from its statement and what is known by now. */
export async function clocksAgain(
  { tx, kase }: OpenCase,
  now: { procedure?: Procedure; capacity?: Capacity; orderId?: string },
): Promise<ClockPlan[]> {
  const { shop, channel } = found(await readReceivingChannel(tx, kase.shopId, kase.channelId), 'channel');
  const orderId = now.orderId ?? kase.orderId;
  const order = orderId ? await lockClaimedOrder(tx, kase.shopId, orderId) : undefined;
  const statement = await tx
    .selectFrom('statements')
    .select(['receivedAt', 'declaredAt'])
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.statementId)
    .executeTakeFirstOrThrow();
  const plans = clocksFor({
    procedure: now.procedure ?? kase.procedure,
    issue: kase.issue,
    demand: kase.demand,
    capacity: now.capacity ?? kase.capacity,
    ...statement,
    ...clockTerms(shop, channel, order ?? null),
  });
  // An order found, or a word on the buyer, is no new promise: only another road may bring one.
  return now.procedure ? plans : plans.filter(({ rule }) => rule !== 'FIRST-ANSWER');
}
