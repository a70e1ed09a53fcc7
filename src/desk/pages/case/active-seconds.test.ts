import { describe, expect, it } from 'vitest';

import { activeSeconds } from './active-seconds.ts';

/** A tick a second from 0 to `until`; `moves` are the seconds in which something moved. */
function after(until: number, { moves = [] as number[], unseen = [] as number[] } = {}): number {
  const counter = activeSeconds(0);
  for (let second = 1; second <= until; second++) {
    if (moves.includes(second)) counter.moved(second * 1000);
    counter.tick(second * 1000, !unseen.includes(second));
  }
  return counter.take();
}

describe('active seconds', () => {
  it('count from the opening, for a minute after the last move', () => expect(after(200)).toBe(59));
  it('go on while something moves', () => expect(after(100, { moves: [30, 60, 90] })).toBe(100));
  it('begin again with a move', () => expect(after(130, { moves: [120] })).toBe(59 + 11));
  it('stop while nobody sees the window', () => expect(after(30, { unseen: [11, 12, 13] })).toBe(27));
  it('add nothing for the time a computer slept', () => {
    const counter = activeSeconds(0);
    counter.tick(1000, true);
    counter.moved(3_600_000);
    counter.tick(3_600_000, true);
    counter.tick(3_601_000, true);
    expect(counter.take()).toBe(2);
    expect(counter.take()).toBe(0);
  });
});
