import { inCase } from '../cases/in-case.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { addDays } from '../kit/day.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { writeToShopOpen } from '../messages/write-to-shop.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { placeOfCase } from './place-of-case.ts';
import { tracingIn } from './read-trace.ts';
import type { LastDateInput } from './trace-inputs.ts';

/** No later than this is a time to wait for a parcel; a typing error is. */
const MOST_DAYS = 60;

/** Delivery is overdue and the buyer gives the shop an additional time (KC 543(1) par. 2). Staff write down a letter. */
export function setLastDate(world: World, actor: Actor, { caseId, until }: LastDateInput): Promise<void> {
  requireBuyerOf(actor, caseId, 'trace parcels');
  return inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase, at } = open;
    const { lastDate } = await tracingIn(tx, kase, at);
    refuseIf(lastDate.standing === 'may-set' ? null : 'no-last-date-now');
    const { today } = await placeOfCase(tx, kase, at);
    const wrong = until <= today ? 'day-passed' : until > addDays(today, MOST_DAYS) ? 'too-far' : null;
    if (wrong) throw new Refusal('invalid', wrong, { fields: [{ field: 'until', reason: wrong }] });
    await tx
      .insertInto('lastDates')
      .values({ shopId: kase.shopId, caseId, until, setBy: actor.kind, setAt: at })
      .execute();
    open.announce({ type: 'case.last-date-set', data: { until } });
  });
}

/**
 * The additional time has lapsed and the buyer withdraws from the contract (KC 543(1) par. 2): a statement of its own,
 * kept as a message word for word. The price goes back without delay (KC 494 par. 2; CRD 18(3)); the shop decides it at once.
 */
export function withdrawUndelivered(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<void> {
  requireBuyerOf(actor, caseId, 'trace parcels');
  return inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase, at } = open;
    const { lastDate } = await tracingIn(tx, kase, at);
    refuseIf(lastDate.standing === 'may-withdraw' ? null : 'last-date-not-over');
    await tx
      .updateTable('lastDates')
      .set({ withdrawnAt: at })
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', caseId)
      .execute();
    open.announce({ type: 'case.delivery-withdrawn', data: { until: lastDate.until } });
    if (actor.kind !== 'buyer') return; // a letter: it lies among the files
    const { locale } = await tx
      .selectFrom('cases')
      .select('locale')
      .where('shopId', '=', kase.shopId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    const words = wordsIn(locale);
    const body = words.t('recovery.withdrawal', { day: words.day(lastDate.until!) });
    await writeToShopOpen(open, { body, fileIds: [] });
  });
}
