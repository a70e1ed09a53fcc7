/** Money in minor units (grosze, cents) with its ISO 4217 currency. Never a float, never two currencies in one sum. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** An ISO 4217 code in capitals. */
export type Currency = string;

/** ISO 4217's currencies that do not have two digits. */
const otherDigits = new Map<Currency, number>(
  Object.entries({
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)] as const)),
);

/**
 * How many decimal digits the currency has (ISO 4217): PLN 2, HUF 2, JPY 0. Not what Intl shows: that follows custom,
 * changes with its version (no fillér since CLDR 48) and so from browser to server, and shops, providers and banks count otherwise.
 */
export const minorDigits = (currency: Currency): number => otherDigits.get(currency) ?? 2;

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
