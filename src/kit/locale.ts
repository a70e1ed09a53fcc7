/** The languages the product is complete in; Polish first. */
export const locales = ['pl', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** The best language for an `Accept-Language` header (RFC 9110, 12.5.4), or the fallback when none fits. */
export function localeFrom(acceptLanguage: string | undefined, offered: readonly Locale[], fallback: Locale): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0]!, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { language } of wanted) {
    if (language === '*') return fallback;
    const hit = offered.find((locale) => locale === language);
    if (hit) return hit;
  }
  return fallback;
}
