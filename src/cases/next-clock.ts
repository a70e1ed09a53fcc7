import type { ClockClass } from '../law/rule.ts';

/** A running clock, as far as its turn depends on it. */
export interface TickingClock {
  readonly rule: string;
  readonly class: ClockClass;
  readonly expiresAt: Date | null;
  /** Money that lawfully waits hurries nobody. */
  readonly withheld: boolean;
}

/** So long before its end an act the shop owes by law is told of first, and goes before every promise. */
export const NEAR_MS = 3 * 86_400_000;

/**
 * The one clock a list shows, by which it is sorted and counted as overdue: the shop's own that runs out first,
 * but what is owed by law goes before promises once it is near or over. A missed promise never hides the law.
 */
export function nextClock<T extends TickingClock>(clocks: readonly T[], now: Date): T | null {
  const ours = clocks
    .filter((clock) => (clock.class === 'owed' || clock.class === 'promise') && clock.expiresAt && !clock.withheld)
    .sort(
      (a, b) =>
        a.expiresAt!.getTime() - b.expiresAt!.getTime() ||
        Number(b.class === 'owed') - Number(a.class === 'owed') ||
        (a.rule < b.rule ? -1 : 1), // days end at one moment: of two acts always the same is named, in every list
    );
  const near = now.getTime() + NEAR_MS;
  return ours.find((clock) => clock.class === 'owed' && clock.expiresAt!.getTime() <= near) ?? ours[0] ?? null;
}
