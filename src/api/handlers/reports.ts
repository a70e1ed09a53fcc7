import { complaintRegister } from '../../analytics/complaint-register.ts';
import { recordTime } from '../../analytics/record-time.ts';
import { teamReport } from '../../analytics/team-report.ts';
import { member } from './base.ts';

export const reportsHandlers = {
  team: member.reports.team.handler(async ({ context: { world, actor }, input }) => {
    const { effects, ...report } = await teamReport(world, actor, input);
    return { ...report, effects: { ...effects, contacts: [...effects.contacts] } };
  }),
  complaints: member.reports.complaints.handler(({ context: { world, actor }, input }) =>
    complaintRegister(world, actor, input),
  ),
  recordTime: member.reports.recordTime.handler(({ context: { world, actor }, input }) =>
    recordTime(world, actor, input),
  ),
};
