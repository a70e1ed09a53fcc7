import { minorDigits, type Currency } from '../../../kit/money.ts';
import type { Locale } from '../../../kit/locale.ts';

/** Minor units as one would type them: '89,00' in Polish, '89.00' in English. */
export function amountText(minor: number, currency: Currency, locale: Locale): string {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  if (digits === 0) return text;
  return `${text.slice(0, -digits)}${locale === 'pl' ? ',' : '.'}${text.slice(-digits)}`;
}
