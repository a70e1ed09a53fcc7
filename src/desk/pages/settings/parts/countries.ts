import { countries, profileOf } from '../../../../law/countries.ts';
import type { Words } from '../../../../kit/words.ts';

/** The countries whose law the product knows, by name, Poland first; those no lawyer has read yet say so. */
export function countryOptions(words: Words, { judged }: { judged: boolean }): [value: string, text: string][] {
  const names = new Intl.DisplayNames(words.locale, { type: 'region' });
  const nameOf = (code: string) => names.of(code) ?? code;
  return countries
    .map(({ country }) => country)
    .sort((a, b) => Number(b === 'PL') - Number(a === 'PL') || nameOf(a).localeCompare(nameOf(b), words.locale))
    .map((code) => [
      code,
      judged && !profileOf(code)?.verified ? words.t('settings.to-verify', { country: nameOf(code) }) : nameOf(code),
    ]);
}
