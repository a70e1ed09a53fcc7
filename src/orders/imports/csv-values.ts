import { Temporal } from 'temporal-polyfill';

/**
 * A date or a date with time as people write it in a spreadsheet: '2026-11-03', '3.11.2026 14:05', or an
 * ISO instant. Without an offset it is read in the shop's zone. Undefined when it is none of these.
 */
export function csvInstant(text: string, zone: string): string | undefined {
  const compact = text
    .trim()
    .replace(
      /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/,
      (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    );
  try {
    if (/[tT\s]\d.*(?:[zZ]|[+-]\d\d:?\d\d)$/.test(compact))
      return new Date(Temporal.Instant.from(compact).epochMilliseconds).toISOString();
    const [date = '', time = '00:00'] = compact.split(/[\sT]+/);
    const local = Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(
      Temporal.PlainTime.from(time.padStart(5, '0')),
    );
    return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

/** '23%', '23', '0,05' is not a rate but 0.05 %: percent it is, in hundredths. 'zw' and 'np' are zero. */
export function csvTaxRate(text: string): number | undefined {
  const compact = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (/^(zw|np|oo)\.?$/i.test(compact)) return 0;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(compact)) return undefined;
  const [percent = '0', rest = ''] = compact.split('.');
  return Number(percent) * 100 + Number(rest.padEnd(2, '0'));
}

const capacityWords: Record<string, string> = {
  konsument: 'consumer',
  firma: 'business',
  przedsiebiorca: 'business',
  przedsiębiorca: 'business',
  jdg: 'sole_trader_as_consumer',
  nieznany: 'unknown',
};

export const csvCapacity = (text: string): string =>
  capacityWords[text.trim().toLowerCase()] ?? text.trim().toLowerCase();

/** 'PLN 1.299,00' and '1,299.00 zł' too: the last of comma and point is the decimal one. */
export function csvAmountText(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f]|zł|[A-Z]{3}|[€$£]/g, '');
  const point = bare.lastIndexOf('.');
  const comma = bare.lastIndexOf(',');
  if (point < 0 || comma < 0) return bare;
  return point > comma ? bare.replaceAll(',', '') : bare.replaceAll('.', '');
}
