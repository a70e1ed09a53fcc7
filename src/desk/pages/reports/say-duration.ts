import type { Words } from '../../../kit/words.ts';

/** '2 h 05 min', '7 min', '40 s', or a dash for no time at all. */
export function sayDuration(words: Words, seconds: number): string {
  if (seconds <= 0) return '–';
  if (seconds < 60) return words.t('reports.seconds', { seconds: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return words.t('reports.minutes', { minutes });
  return words.t('reports.hours', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  });
}
