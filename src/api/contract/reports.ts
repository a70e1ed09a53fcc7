import { z } from 'zod';

import { ageNames } from '../../analytics/ages.ts';
import { complaintRegisterInput, recordTimeInput, teamReportInput } from '../../analytics/report-inputs.ts';
import { outcomes, stages } from '../../cases/case.ts';
import { demands, procedures } from '../../law/vocabulary.ts';
import { route } from './route.ts';

const tags = ['Reports'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const count = z.number();
const median = z.number().nullable();

export const reportsContract = {
  team: route('GET', '/reports/team', { tags, summary: "The team's numbers: open by age now, and work of a period" })
    .input(teamReportInput)
    .output(
      z.object({
        open: z.array(z.object({ procedure: z.enum(procedures), age: z.enum(ageNames), count })),
        people: z.array(
          z.object({
            staffId: z.uuid(),
            name: z.string(),
            answered: count,
            decided: count,
            closed: count,
            cases: count,
            seconds: count,
          }),
        ),
        clocks: z.array(
          z.object({ rule: z.string(), class: z.enum(['owed', 'promise']), met: count, breached: count }),
        ),
        effects: z.object({
          opened: count,
          ended: count,
          contacts: z.array(z.object({ direction: z.enum(['in', 'out']), medium: z.string(), count })),
          contactsPerCase: median,
          activeSecondsPerCase: median,
          hoursToFirstAnswer: median,
          daysToEnd: median,
        }),
      }),
    ),
  complaints: route('GET', '/reports/complaints', {
    tags,
    summary:
      'The register of complaints with the days of their answers, for an inspection; as CSV at /reports/complaints.csv',
  })
    .input(complaintRegisterInput)
    .output(
      z.object({
        rows: z.array(
          z.object({
            caseId: z.uuid(),
            number: z.string(),
            procedure: z.enum(procedures),
            buyer: z.string().nullable(),
            about: z.string(),
            demand: z.enum(demands).nullable(),
            receivedAt: z.date(),
            replyBy: day.nullable(),
            repliedOn: day.nullable(),
            inTime: z.boolean().nullable(),
            outcome: z.enum(outcomes),
            stage: z.enum(stages),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  recordTime: route('POST', '/cases/{caseId}/time', {
    tags,
    summary: 'Seconds somebody really worked on the open case: the desk says them by itself',
    successStatus: 204,
  })
    .input(recordTimeInput)
    .output(z.void()),
};
