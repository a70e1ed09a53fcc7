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

/** Beginnings of Polish mobile and service numbers; the rest have a two-digit area code. */
const NOT_AREAS = /^\+48(45|5[0137]|6[069]|7[02389]|8[08])/;

/** '+48 600 100 200', '+48 22 555 01 23'; other countries group in their own ways, so they stay as they are. */
export function formatPhone(phone: string): string {
  if (NOT_AREAS.test(phone)) return phone.replace(/^(\+48)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
  return phone.replace(/^(\+48)(\d\d)(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3 $4 $5');
}
