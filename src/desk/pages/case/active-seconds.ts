const IDLE_MS = 60_000;
const MOST = 300;

/** Counts the seconds in which somebody was there: seen, and something moved within the last minute. Pure but for its sum. */
export function activeSeconds(start: number) {
  let last = start;
  let lastMove = start;
  let active = 0;
  return {
    moved(now: number): void {
      lastMove = now;
    },
    /** Says that time went by; a computer that slept adds nothing. */
    tick(now: number, seen: boolean): void {
      const went = now - last;
      last = now;
      if (seen && went < 5000 && now - lastMove < IDLE_MS) active += went;
    },
    /** The whole seconds counted so far; what is left of one stays for the next time. */
    take(): number {
      const seconds = Math.min(MOST, Math.floor(active / 1000));
      active -= seconds * 1000;
      return seconds;
    },
  };
}
