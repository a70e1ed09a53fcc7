import { isDay, type Day } from '../kit/day.ts';

/** A civil day or an instant from text; null when it is neither. */
export function momentFrom(text: string): Day | Date | null {
  if (isDay(text)) return text;
  // A time without a zone would be read in the zone of this machine, and mean another moment elsewhere.
  if (!/^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
