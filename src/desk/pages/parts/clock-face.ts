import { dayIn, daysBetween } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';

export interface ClockFace {
  readonly text: string;
  readonly tone: 'ok' | 'warn' | 'bad';
}

const HOUR = 3_600_000;

/** How long there is until the first instant that is too late: '3 dni', 'dziś do 16:00', '8 h po terminie'. */
export function clockFace(words: Words, expiresAt: Date, now: Date, zone: string): ClockFace {
  const late = now.getTime() - expiresAt.getTime();
  if (late >= 0) {
    const text =
      late < 48 * HOUR
        ? words.t('desk.left.late-hours', { hours: Math.max(1, Math.floor(late / HOUR)) })
        : words.t('desk.left.late-days', { days: Math.floor(late / (24 * HOUR)) });
    return { text, tone: 'bad' };
  }
  // The last instant that is still in time: a deadline "on Friday" expires as Saturday begins.
  const last = new Date(expiresAt.getTime() - 1);
  const days = daysBetween(dayIn(zone, now), dayIn(zone, last));
  if (days > 1) return { text: words.t('desk.left.days', { days }), tone: days > 2 ? 'ok' : 'warn' };
  if (days === 1) return { text: words.t('desk.left.tomorrow'), tone: 'warn' };
  const endOfToday = dayIn(zone, expiresAt) !== dayIn(zone, now);
  const text = endOfToday
    ? words.t('desk.left.today')
    : words.t('desk.left.today-until', { time: words.time(expiresAt, zone) });
  return { text, tone: 'warn' };
}
