// Letters that are no base letter with a mark, so that taking marks off does not fold them.
const folds: Record<string, string> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };

/** Words as they are compared: 'Łucja  ŻÓŁĆ-Nowak' is 'lucja zolc nowak'. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđðøßæœþı]/g, (letter) => folds[letter]!)
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
