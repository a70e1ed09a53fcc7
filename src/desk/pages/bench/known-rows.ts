import type { BenchCase, Row, Today } from './bench-queries.ts';

/** The case as the list of the day knows it: enough to count by until the server can be asked. */
export const caseFromRow = (row: Row): BenchCase => ({
  id: row.id,
  number: row.number,
  version: 0,
  procedure: row.procedure,
  issue: row.issue,
  stage: row.stage,
  custody: row.custody,
  flags: [],
  buyerName: row.buyerName,
  orderNumber: row.orderNumber,
  channelName: '',
  summary: row.goods,
  closedBecause: null,
  plain: false,
  notPlain: null,
  lines: row.lines.map((line) => ({ ...line, variant: null, imageUrl: null, undecided: 0, unexpected: false })),
  units: [],
  receipts: [],
});

/** What a scanner read, among the parcels of the day; null when it is none of them, or of several. */
export function findRow(today: Today | undefined, code: string): Row | null {
  const key = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const found = (today?.expected ?? []).filter(({ codes }) => key !== '' && codes.includes(key));
  return found.length === 1 ? found[0]! : null;
}
