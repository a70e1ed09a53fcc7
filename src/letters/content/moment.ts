import type { Words } from '../../kit/words.ts';

/** The legal moment, to the second, in the shop's zone and in UTC, so that nobody can read it two ways (WF-ACK). */
export const moment = (words: Words, at: Date, zone: string): string =>
  words.t('letters.moment', {
    local: words.instant(at, zone, { seconds: true }),
    zone,
    utc: at.toISOString().slice(0, 19).replace('T', ' '),
  });
