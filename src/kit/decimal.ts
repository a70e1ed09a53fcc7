import { minorDigits, type Currency } from './money.ts';

const SCALE = 8;

/** A decimal text or JSON number as a whole number of 10^-8; null when it is not one. Never through a float. */
function scaled(value: string | number): bigint | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(String(value).trim());
  if (!match) return null;
  const digits = BigInt(match[2]! + (match[3] ?? '').slice(0, SCALE).padEnd(SCALE, '0'));
  return match[1] === '-' ? -digits : digits;
}

/**
 * Adds decimals as shops send them (net and tax, sometimes with four digits and more) and rounds once, at the
 * end, half away from zero. Null when one of them is not a number.
 */
export function sumOfDecimals(values: readonly (string | number)[], currency: Currency): number | null {
  let sum = 0n;
  for (const value of values) {
    const part = scaled(value);
    if (part === null) return null;
    sum += part;
  }
  const unit = 10n ** BigInt(SCALE - minorDigits(currency));
  const rounded = ((sum < 0n ? -sum : sum) + unit / 2n) / unit;
  const amount = Number(sum < 0n ? -rounded : rounded);
  return Number.isSafeInteger(amount) ? amount : null;
}
