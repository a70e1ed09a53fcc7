const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** 'Firefox, Windows': enough to know one's own machine again. Browsers name each other: the first that fits is it. */
export function deviceOf(userAgent: string | null): string | null {
  const found = [browsers, systems].map((names) => names.find(([mark]) => userAgent?.includes(mark))?.[1]);
  return found.filter(Boolean).join(', ') || null;
}
