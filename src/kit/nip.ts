const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** A Polish tax number as people write it ('PL 526-104-08-28', 'NIP 5261040828') as ten digits; null when it is none. */
export function nipFrom(text: string): string | null {
  const digits = text
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '')
    .replace(/^(NIP)?(PL)?/, '');
  if (!/^[1-9]\d{9}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === Number(digits[9]) ? digits : null;
}

/** '526-104-08-28' */
export const formatNip = (nip: string): string => nip.replace(/^(\d{3})(\d{3})(\d\d)(\d\d)$/, '$1-$2-$3-$4');
