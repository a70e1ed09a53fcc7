import type { Words } from '../../kit/words.ts';

/** The legal moment, to the second, with its zone, so that nobody can read it two ways (WF-ACK). */
export const moment = (words: Words, at: Date, zone: string): string =>
  words.t('letters.moment', { local: words.instant(at, zone, { seconds: true }), zone });

/** The same for the whole world: '2026-11-23 06:15:03 UTC'. */
export const utcMoment = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
