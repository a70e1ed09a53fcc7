const NINE = [8, 9, 2, 3, 4, 5, 6, 7];
const FOURTEEN = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

/** A Polish business register number (REGON), nine digits or fourteen for a local unit; null when it is none. */
export function regonFrom(text: string): string | null {
  const digits = text
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '')
    .replace(/^REGON/, '');
  if (!/^(\d{9}|\d{14})$/.test(digits)) return null;
  // the first nine of a local unit are the number of the firm itself
  const checks = digits.length === 9 ? [NINE] : [NINE, FOURTEEN];
  return checks.every((weights) => checkDigit(digits, weights) === Number(digits[weights.length])) ? digits : null;
}

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11) % 10;
