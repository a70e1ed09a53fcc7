import type { ShopField } from './field-queries.ts';

type Choice = ShopField['choices'][number];

/** Choices as people write them, one a line, the English name after a slash; a choice keeps its code while its name stays. */
export function choicesFrom(text: string, before: readonly Choice[] = []): Choice[] {
  const taken = new Set<string>();
  return text
    .split('\n')
    .map((line) => line.split('/').map((part) => part.trim()))
    .flatMap(([pl, en]) => (pl ? [{ pl, en: en || pl }] : []))
    .map(({ pl, en }, index) => {
      const code = before.find((choice) => choice.pl === pl)?.code ?? before[index]?.code ?? codeOf(pl);
      let free = code;
      for (let n = 2; taken.has(free); n += 1) free = `${code}-${n}`;
      taken.add(free);
      return { code: free, pl, en };
    });
}

export const linesOf = (choices: readonly Choice[]): string =>
  choices.map(({ pl, en }) => (pl === en ? pl : `${pl} / ${en}`)).join('\n');

const codeOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 36) || 'x';
