/** How a revision that arrives stands to the one that is held. 'unknown': nothing tells, the last word counts. */
export type Standing = 'newer' | 'same' | 'older' | 'unknown';

/**
 * Channels number their revisions, or give the instant of the change; both are compared as what they are, since as
 * text '10' comes before '9' and '12:00+02:00' after '11:00Z'. Anything else (a hash) has no order.
 */
export function compareRevisions(held: string | null | undefined, given: string | null | undefined): Standing {
  if (!held || !given) return 'unknown';
  if (held === given) return 'same';
  const [before, after] = [placeOf(held), placeOf(given)];
  if (!before || !after || before.kind !== after.kind) return 'unknown';
  if (after.value === before.value) return 'same';
  return after.value > before.value ? 'newer' : 'older';
}

function placeOf(revision: string): { kind: 'number' | 'instant' | 'local'; value: bigint } | null {
  if (/^\d{1,60}$/.test(revision)) return { kind: 'number', value: BigInt(revision) };
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?$/i.exec(revision);
  if (!match) return null;
  const [, day, time, fraction = '', zone] = match;
  const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase();
  const ms = Date.parse(`${day}T${time}${offset ?? 'Z'}`);
  if (Number.isNaN(ms)) return null;
  return { kind: zone ? 'instant' : 'local', value: BigInt(ms) * 1_000_000n + BigInt(fraction.padEnd(9, '0')) };
}
