import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { calendarOf } from '../law/calendars.ts';
import type { Place } from '../law/deadline.ts';
import { polishCalendar } from '../law/holidays.ts';
import type { Tx } from '../platform/db.ts';

/** Where the days of a case are counted, and which day it is there. */
export async function placeOfCase(
  tx: Tx,
  { shopId, channelId }: { readonly shopId: string; readonly channelId: string },
  now: Date,
): Promise<Place & { readonly today: Day }> {
  const { shop } = await shopOfChannelIn(tx, shopId, channelId);
  return { zone: shop.zone, calendar: calendarOf(shop.country) ?? polishCalendar, today: dayIn(shop.zone, now) };
}
