import { fold } from '../kit/fold.ts';

/*
 * Words as they are searched: folded, with the endings and mistakes people make. Pure.
 */

/** Words that say nothing of a case. They are neither kept nor looked for, unless nothing else was asked. */
export const fillers: ReadonlySet<string> = new Set(
  `a aby ale albo bez bo byc byl byla bylo bym by bardzo co czy dla do gdy go i ich ile iz ja jak jako je jej jest jestem jesli juz
   ktora ktore ktory lub ma mam mi mnie moge moj moja moje mu na nad nam nas nie nim o od on ona oraz po pod poniewaz przed przez przy
   sa sie sobie sposob swoj ta tak take takze tam te tego tej ten teraz to tu tym u w wam was we wiec z za ze zeby
   an and are as at be been but by can for from had has have he her his if in is it its me my no not of on or our she so that the
   their them there they this to us was we were what when which who will with would you your`.split(/\s+/),
);

/** 'Łucja Żółć-Nowak, 300 ml' is lucja, zolc, nowak, 300, ml. */
export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** The bare letters and digits of a number, an address or an SKU, in which any part of it is found. */
export const codeOf = (text: string): string =>
  text
    .split('@')
    .map((part) => fold(part).replaceAll(' ', ''))
    .join('@');

/** Every three neighbours of a code. */
export function gramsOf(code: string): string[] {
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= code.length; at++) grams.add(code.slice(at, at + 3));
  return [...grams];
}

const endings =
  'iowi owego owemu owej owie iego iemu ymi imi ami ach owi iej ego emu ych ich iem ow om em ej ym im ie ia iu io a e i o u y'.split(
    ' ',
  );
const isEnding: ReadonlySet<string> = new Set(['', ...endings]);

/** What stays of a word in every case of its grammar: kowalskiej and kowalski are both kowalsk. Several, since letters change. */
export function stemsOf(word: string): string[] {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return [];
  const stems = new Set<string>([word]);
  for (const ending of endings) if (word.endsWith(ending)) stems.add(word.slice(0, -ending.length));
  for (const stem of stems) {
    if (/[bcdfghjklmnprstwz]k$/.test(stem))
      stems.add(stem.replace(/k$/, 'ek')); // kubka, kubek
    else if (stem.endsWith('ek')) stems.add(stem.replace(/ek$/, 'k'));
    if (/[bcdfghjkmnprstwz]l$/.test(stem))
      stems.add(stem.replace(/l$/, 'el')); // Pawle, Paweł
    else if (stem.endsWith('el')) stems.add(stem.replace(/el$/, 'l'));
    if (/[^crsd]c$/.test(stem)) stems.add(stem.replace(/c$/, 'k')); // Agnieszce, Agnieszka
    if (/[bcdfghjkmprstwz]n$/.test(stem)) stems.add(stem.replace(/n$/, 'ien')); // Stępnia, Stępień
    if (stem.endsWith('rz')) stems.add(stem.slice(0, -1)); // Barbarze, Barbara
    if (stem.endsWith('dz')) stems.add(stem.slice(0, -1)).add(stem.replace(/dz$/, 'g')); // Dudzie, Duda; Jadze, Jaga
  }
  return [...stems].filter((stem) => stem.length >= 3 && stem.length * 2 >= word.length);
}

/** Is the rest of a word after a stem an ending? */
export const inflects = (stem: string, word: string): boolean =>
  word.startsWith(stem) && isEnding.has(word.slice(stem.length));

const LETTERS = /^\p{L}{4,24}$/u;
/** Whether mistakes in it are looked for at all. */
export const mayBeMistyped = (word: string): boolean => LETTERS.test(word);

/** The word with one letter left out, in every way. Two words that are one mistake apart have one of these, or themselves, in common. */
export function shortened(word: string): string[] {
  const forms = new Set<string>();
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
  return [...forms];
}

/** How it sounds: rz and ż, ch and h, u and ó are one; so are letters said twice. */
export const soundOf = (word: string): string =>
  `~${word
    .replaceAll('rz', 'z')
    .replaceAll('sz', 's')
    .replaceAll('cz', 'c')
    .replaceAll('ch', 'h')
    .replaceAll('ph', 'f')
    .replaceAll('x', 'ks')
    .replace(/[yj]/g, 'i')
    .replaceAll('v', 'w')
    .replaceAll('u', 'o')
    .replace(/([eo])[mn](?=[bcdfghklprstwz])/g, '$1')
    .replace(/(.)\1+/g, '$1')}`;

/** The forms under which a word is kept. */
export const formsOf = (word: string): string[] => (mayBeMistyped(word) ? [...shortened(word), soundOf(word)] : []);

/** How many letters are wrong, missing, too many, or swapped with their neighbour; stops to count beyond `most`. */
export function mistakesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** How many mistakes a word of this length may have. */
export const mistakesAllowed = (word: string): number => (word.length < 8 ? 1 : 2);
