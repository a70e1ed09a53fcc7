/** The zones of Europe, and whichever the shop has. */
export function zones(kept: string): [value: string, text: string][] {
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Atlantic)\//.test(zone));
  return [...new Set([...all, kept])].sort().map((zone) => [zone, zone.replaceAll('_', ' ').replace('/', ': ')]);
}
