import type { Day } from '../../kit/day.ts';
import type { Locale } from '../../kit/locale.ts';

/** Words the law asks for, or that stand for it. {blanks} are filled when a letter is made. */
export interface StatutoryText {
  readonly id: string;
  readonly validFrom: Day;
  readonly source: string;
  readonly words: Readonly<Record<Locale, string>>;
}
