import type { Headline } from '../../../cases/headline.ts';
import type { Words } from '../../../kit/words.ts';

/** The heading of the case page: the next action, or what is awaited, with its date when there is one. */
export const sayHeadline = (words: Words, { code, day }: Headline): string =>
  words.t(`portal.headline.${code}`, { day: day ? words.day(day, { year: false }) : 'none' });
