import { importReport } from '../../payouts/import-report.ts';
import { listPayoutLines } from '../../payouts/list-payout-lines.ts';
import { listReports } from '../../payouts/list-reports.ts';
import { matchLine, reopenLine, resolveLine } from '../../payouts/resolve-line.ts';
import { sumPayouts } from '../../payouts/sum-payouts.ts';
import { member } from './base.ts';

export const payoutsHandlers = {
  reports: member.payouts.reports.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listReports(world, actor, input);
    return { rows: rows.map((row) => ({ ...row, sums: [...row.sums] })), next };
  }),
  importReport: member.payouts.importReport.handler(({ context: { world, actor }, input }) =>
    importReport(world, actor, input),
  ),
  lines: member.payouts.lines.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listPayoutLines(world, actor, input);
    return { rows: rows.map((row) => ({ ...row, candidates: [...row.candidates] })), next };
  }),
  sums: member.payouts.sums.handler(async ({ context: { world, actor }, input }) => ({
    items: await sumPayouts(world, actor, input),
  })),
  resolve: member.payouts.resolve.handler(({ context: { world, actor }, input }) => resolveLine(world, actor, input)),
  reopen: member.payouts.reopen.handler(({ context: { world, actor }, input }) => reopenLine(world, actor, input)),
  match: member.payouts.match.handler(({ context: { world, actor }, input }) => matchLine(world, actor, input)),
};
