import { fold } from '../../../kit/fold.ts';
import type { PaletteAct } from './acts.ts';

/** Acts that fit a few letters: those used lately first, then those with a word that begins so. Every word typed must fit. */
export function fitting(acts: readonly PaletteAct[], typed: string, recent: readonly string[]): readonly PaletteAct[] {
  const wanted = fold(typed).split(' ').filter(Boolean);
  const rank = ({ id, label }: PaletteAct): number | null => {
    const words = ` ${fold(label)}`;
    if (!wanted.every((each) => words.includes(each))) return null;
    const used = recent.indexOf(id);
    if (used >= 0) return used - recent.length;
    return wanted.every((each) => words.includes(` ${each}`)) ? 0 : 1;
  };
  return acts
    .map((act, n) => ({ act, n, rank: rank(act) }))
    .filter((each): each is typeof each & { rank: number } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.n - b.n)
    .map(({ act }) => act);
}

/** Whoever types the beginning of an act's name means the act, whatever is found or hinted at besides, and however late. */
export const isMeant = ({ label }: PaletteAct, typed: string): boolean => {
  const wanted = fold(typed).trim();
  return wanted.length >= 4 && fold(label).startsWith(wanted);
};
