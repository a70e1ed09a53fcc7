/** Chance that falls the same way each time (mulberry32): a demo is the same for everybody. */
export interface Chance {
  /** A whole number from 0 up to, not with, `below`. */
  upTo(below: number): number;
  pick<T>(from: readonly T[]): T;
  digits(count: number): string;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    pick: (from) => from[upTo(from.length)]!,
    digits: (count) => Array.from({ length: count }, () => upTo(10)).join(''),
  };
}
