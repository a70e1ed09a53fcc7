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

export async function loadWords(locale: Locale): Promise<Words> {
  const parts = await Promise.all(tablesOf(locale));
  document.documentElement.lang = locale;
  return makeWords(locale, Object.assign({}, ...parts.map((part) => part.default)) as Table);
}

const ofPortal: Readonly<Record<string, Load>> = import.meta.glob('../../../../messages/*/portal.json');

/** The words buyers read, for whoever looks at their pages beforehand. */
export async function loadPortalWords(locale: Locale): Promise<Words> {
  const [, load] = Object.entries(ofPortal).find(([path]) => path.includes(`/messages/${locale}/`))!;
  return makeWords(locale, ((await load()) as { default: Table }).default);
}

const KEPT = 'zwrotka-locale';

export function preferredLocale(): Locale {
  const kept = localStorage.getItem(KEPT);
  if (isLocale(kept)) return kept;
  return navigator.languages.some((tag) => tag.startsWith('pl')) || !navigator.languages.length ? 'pl' : 'en';
}

export const keepLocale = (locale: Locale): void => localStorage.setItem(KEPT, locale);
