/// <reference types="vite/client" />
import { isLocale, type Locale } from '../../../kit/locale.ts';
import { makeWords, type Words } from '../../../kit/words.ts';

type Table = Readonly<Record<string, string>>;
type Load = () => Promise<unknown>;

/** All words but those only the server speaks; a new file of words is here by itself. */
const files: Record<string, Load> = import.meta.glob([
  '../../../../messages/*/*.json',
  '!**/letters.json',
  '!**/portal.json',
]);

/** Nobody downloads the words of another language than their own. */
const tablesOf = (locale: Locale) =>
  Object.entries(files)
    .filter(([path]) => path.includes(`/messages/${locale}/`))
    .map(([, load]) => load() as Promise<{ default: Table }>);
/** One chunk per language: nobody downloads the words of the other. */
const tables: Record<Locale, () => Module[]> = {
  pl: () => [
    import('../../../../messages/pl/desk.json'),
    import('../../../../messages/pl/cases.json'),
    import('../../../../messages/pl/law.json'),
    import('../../../../messages/pl/identity.json'),
    import('../../../../messages/pl/files.json'),
    import('../../../../messages/pl/decisions.json'),
    import('../../../../messages/pl/settings.json'),
    import('../../../../messages/pl/answering.json'),
    import('../../../../messages/pl/sorting.json'),
    import('../../../../messages/pl/customers.json'),
    import('../../../../messages/pl/macros.json'),
    import('../../../../messages/pl/bulk.json'),
    import('../../../../messages/pl/search.json'),
    import('../../../../messages/pl/notices.json'),
    import('../../../../messages/pl/promises.json'),
  ],
  en: () => [
    import('../../../../messages/en/desk.json'),
    import('../../../../messages/en/cases.json'),
    import('../../../../messages/en/law.json'),
    import('../../../../messages/en/identity.json'),
    import('../../../../messages/en/files.json'),
    import('../../../../messages/en/decisions.json'),
    import('../../../../messages/en/settings.json'),
    import('../../../../messages/en/answering.json'),
    import('../../../../messages/en/sorting.json'),
    import('../../../../messages/en/customers.json'),
    import('../../../../messages/en/macros.json'),
    import('../../../../messages/en/bulk.json'),
    import('../../../../messages/en/search.json'),
    import('../../../../messages/en/notices.json'),
    import('../../../../messages/en/promises.json'),
  ],
};

export async function loadWords(locale: Locale): Promise<Words> {
  const parts = await Promise.all(tablesOf(locale));
  document.documentElement.lang = locale;
  return makeWords(locale, Object.assign({}, ...parts.map((part) => part.default)) as Table);
}

const KEPT = 'zwrotka-locale';

export function preferredLocale(): Locale {
  const kept = localStorage.getItem(KEPT);
  if (isLocale(kept)) return kept;
  return navigator.languages.some((tag) => tag.startsWith('pl')) || !navigator.languages.length ? 'pl' : 'en';
}

export const keepLocale = (locale: Locale): void => localStorage.setItem(KEPT, locale);
