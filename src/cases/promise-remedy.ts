import { dayIn, type Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import { usualRemedies } from '../law/promise-terms.ts';
import { REMEDY_PROMISE, remedyPromisePlan, remedyWarnAt, type RemedyWord } from '../law/remedy-promise.ts';
import { workingHoursOf } from '../law/working-hours.ts';
import { meetClocks, refreshNextClock, startClocks, voidClocks } from './clock-acts.ts';
import type { OpenCase } from './in-case.ts';
import { readReceivingChannel } from './submission-facts.ts';

/** By when a thing is sent to the buyer: given with the decision, running from the day the shop has it, kept by sending. */

/** The shop decided: it gives its word for a day, or for so many days once it has the thing. */
export async function promiseRemedy(
  open: OpenCase,
  { on, from }: { readonly on: Day | null; readonly from: Day | null },
): Promise<void> {
  const known = await readPromise(open);
  // A decision that says nothing of the day leaves the word that was given.
  if (known && known.endedAt === null && on === null) return from ? startRemedyPromise(open, from) : undefined;
  const { hours, days } = await termsOf(open);
  await voidClocks(open, { rules: [REMEDY_PROMISE] });
  if (on === null && days === null) return;
  const word = { on, days: days ?? usualRemedies.days };
  await startClocks(open, [remedyPromisePlan(from, word, hours)], true);
  await keepWord(open, word);
}

/** Nothing is to be sent any more. */
export const dropRemedyPromise = (open: OpenCase): Promise<void> => voidClocks(open, { rules: [REMEDY_PROMISE] });

/** The thing is here: what was promised for "once we have it" gets its day. */
export async function startRemedyPromise(open: OpenCase, receivedOn: Day): Promise<void> {
  const known = await readPromise(open);
  if (!known || known.endedAt !== null || known.deadline !== null || known.promisedDays === null) return;
  const word = { on: known.promisedOn, days: known.promisedDays };
  const { hours } = await termsOf(open);
  await startClocks(open, [remedyPromisePlan(receivedOn, word, hours)]);
  await keepWord(open, word);
}

/** What had come was another's thing: the promise waits for the right one. */
export async function awaitRemedyPromise(open: OpenCase): Promise<void> {
  await open.tx
    .updateTable('clocks')
    .set({
      startDay: null,
      nominal: null,
      deadline: null,
      safeTarget: null,
      expiresAt: null,
      warnAt: null,
      warned: 0,
      told: null,
      state: 'running',
    })
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('rule', '=', REMEDY_PROMISE)
    .where('endedAt', 'is', null)
    .execute();
  await refreshNextClock(open);
}

/** Everything promised has left, the last of it on this day: kept, even where it is written down later. */
export async function keepRemedyPromise(open: OpenCase, leftOn: Day): Promise<void> {
  const known = await readPromise(open);
  if (!known) return;
  await meetClocks(open, [REMEDY_PROMISE], known.deadline !== null && leftOn <= known.deadline);
}

/** Another day than was promised, sooner or later. What was missed before stays on record. */
export async function moveRemedyPromise(open: OpenCase, on: Day, zone: string): Promise<void> {
  const { hours } = await termsOf(open);
  const { deadline, expiresAt } = remedyPromisePlan(on, { on, days: usualRemedies.days }, hours);
  await open.tx
    .updateTable('clocks')
    .set({
      nominal: deadline,
      deadline,
      safeTarget: deadline,
      expiresAt,
      promisedOn: on,
      warnAt: expiresAt && remedyWarnAt(dayIn(zone, open.at), expiresAt, zone),
      warned: 0,
      told: null, // the mail about the new day tells it
      state: 'running',
    })
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('rule', '=', REMEDY_PROMISE)
    .where('endedAt', 'is', null)
    .execute();
  await refreshNextClock(open);
}

export const readPromise = ({ tx, kase }: Pick<OpenCase, 'tx' | 'kase'>) =>
  tx
    .selectFrom('clocks')
    .select(['deadline', 'endedAt', 'promisedOn', 'promisedDays'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('rule', '=', REMEDY_PROMISE)
    .executeTakeFirst();

async function termsOf({ tx, kase }: OpenCase) {
  const { shop, channel } = found(await readReceivingChannel(tx, kase.shopId, kase.channelId), 'channel');
  return { hours: workingHoursOf(channel.terms.hours, shop), days: channel.terms.remedies.days };
}

/** What the promise is counted from stays beside it, and it warns when most of its time is gone. */
async function keepWord({ tx, kase }: OpenCase, { on, days }: RemedyWord): Promise<void> {
  const clock = await tx
    .updateTable('clocks')
    .set({ promisedOn: on, promisedDays: days })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('rule', '=', REMEDY_PROMISE)
    .returning(['startDay', 'expiresAt'])
    .executeTakeFirstOrThrow();
  if (!clock.startDay || !clock.expiresAt) return;
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', kase.shopId).executeTakeFirstOrThrow();
  await tx
    .updateTable('clocks')
    .set({ warnAt: remedyWarnAt(clock.startDay, clock.expiresAt, zone) })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('rule', '=', REMEDY_PROMISE)
    .execute();
}
