import { Temporal } from 'temporal-polyfill';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { addDays, weekdayOf, type Day } from '../kit/day.ts';
import { promisedBy } from '../law/answer-promise.ts';
import { workingHoursOf } from '../law/working-hours.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { TryPromise } from './promise-inputs.ts';

export interface PromiseExample {
  readonly askedAt: Date;
  readonly answerBy: Date;
  /** The next holidays on which nothing is counted. */
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
}

/** Settings before they are saved, on the case everybody asks about: a question late on a Friday. */
export async function tryPromise(world: World, actor: Actor, { hours, target }: TryPromise): Promise<PromiseExample> {
  requirePermission(actor, 'read settings');
  const shop = await inShop(world, actor.shopId, (tx) => shopIn(tx, actor.shopId));
  const working = workingHoursOf(hours, shop);
  const today = world.todayIn(shop.zone);
  const friday = addDays(today, (12 - weekdayOf(today)) % 7);
  const closing = hours.week[4]?.at(-1)?.to ?? '16:00';
  const asked = Temporal.PlainDate.from(friday)
    .toZonedDateTime({ timeZone: shop.zone, plainTime: closing === '24:00' ? '23:59' : closing })
    .subtract({ minutes: 30 });
  const askedAt = new Date(asked.epochMilliseconds);
  const holidays: { day: Day; name: string }[] = [];
  for (let n = 0; n < 366 && holidays.length < 3; n++) {
    const day = addDays(today, n);
    const name = working.calendar.holidayOn(day);
    if (name) holidays.push({ day, name });
  }
  return { askedAt, answerBy: promisedBy(askedAt, target, working), holidays };
}
