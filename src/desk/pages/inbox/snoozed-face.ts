import { dayIn } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';
import type { CaseRow } from '../api/case-queries.ts';

/** Until when, or for what, a case sleeps. */
export function snoozedFace(words: Words, row: Pick<CaseRow, 'snoozedFor' | 'snoozedUntil'>, zone: string): string {
  const day = row.snoozedUntil && words.day(dayIn(zone, new Date(row.snoozedUntil)), { year: false });
  if (row.snoozedFor === 'answer') return words.t('views.row.until-answer');
  if (row.snoozedFor === 'parcel') return words.t('views.row.until-parcel');
  return day ? words.t('views.row.until', { day }) : words.t('views.row.snoozed');
}
