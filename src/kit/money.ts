/** Money in minor units (grosze, cents) with its ISO 4217 currency. Never a float, never two currencies in one sum. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** An ISO 4217 code in capitals. */
export type Currency = string;

/** How many decimal digits the currency has (ISO 4217, as CLDR knows it): PLN 2, HUF 2, JPY 0. */
export function minorDigits(currency: Currency): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}
const digitsOf = new Map<Currency, number>();

export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of minor units: ${amount}`);
  return { amount, currency };
}

/**
 * A decimal text ('12.50', '1 299,00') as minor units, without passing through a float.
 * Null when it is not a number or has more digits than the currency.
 */
export function parseAmount(text: string, currency: Currency): number | null {
  const compact = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(compact);
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const amount = Number(match[2]! + fraction.padEnd(digits, '0')) * (match[1] ? -1 : 1);
  return Number.isSafeInteger(amount) ? amount : null;
}
