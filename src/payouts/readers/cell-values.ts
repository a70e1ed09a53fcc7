import { isDay, type Day } from '../../kit/day.ts';
import { parseAmount } from '../../kit/money.ts';

/** '2026-11-24 10:03:11', '24.11.2026', '24/11/2026 09:15' as a day; null for anything else. */
export function dayOf(text: string): Day | null {
  const turned = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})(?!\d)/.exec(text.trim());
  const day = turned
    ? `${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}`
    : text.trim().slice(0, 10);
  return isDay(day) ? day : null;
}

const signs: Readonly<Record<string, string>> = { zł: 'PLN', '€': 'EUR', Kč: 'CZK', Ft: 'HUF', $: 'USD', '£': 'GBP' };

/** The currency a cell names beside its sum: '-12,50 zł' is PLN. */
export function currencyIn(text: string): string | null {
  const code = /[A-Z]{3}/.exec(text)?.[0];
  return code ?? Object.entries(signs).find(([sign]) => text.includes(sign))?.[1] ?? null;
}

/** '-1 299,00 zł', '1,299.00', '(12.50)' in minor units without the sign; null when it is no sum. */
export function sumOf(text: string, currency: string): number | null {
  const bare = text
    .replace(/[^\d.,\s\u00a0\u202f-]/g, '')
    .replace(/-/g, '')
    .trim();
  // where both stand in it, the last one parts the fraction
  const [dot, comma] = [bare.lastIndexOf('.'), bare.lastIndexOf(',')];
  const plain = dot >= 0 && comma >= 0 ? bare.replaceAll(dot > comma ? ',' : '.', '') : bare;
  return plain ? parseAmount(plain, currency) : null;
}
