/**
 * A telephone number as people write it ('600 100 200', '+48 600-100-200', '0048600100200') in E.164;
 * null when it is none. Without a country prefix it is taken as Polish, nine digits.
 */
export function phoneFrom(text: string): string | null {
  const compact = text
    .replace(/\(0\)/, '')
    .replace(/[\s().\-–/]/g, '')
    .replace(/^00/, '+');
  if (/^\+\d{8,15}$/.test(compact)) return !compact.startsWith('+48') || /^\+48\d{9}$/.test(compact) ? compact : null;
  if (/^0?[1-9]\d{8}$/.test(compact)) return `+48${compact.replace(/^0/, '')}`;
  return /^48\d{9}$/.test(compact) ? `+${compact}` : null;
}

/** '+48 600 100 200'; other countries in groups of three after the plus. */
export const formatPhone = (phone: string): string =>
  phone.startsWith('+48')
    ? `+48 ${phone.slice(3).replace(/(\d{3})(?=\d)/g, '$1 ')}`
    : phone.replace(/(\d{3})(?=\d)/g, '$1 ');
