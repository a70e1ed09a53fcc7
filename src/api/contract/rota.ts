import { z } from 'zod';

import { handOverTimes, newCasesGo, openCasesGo, repliesGo } from '../../rota/absence.ts';
import { ways } from '../../rota/assignment-rule.ts';
import {
  absenceInput,
  arrangeRulesInput,
  capacityInput,
  changeAbsenceInput,
  changeRuleInput,
  conditions,
  ruleInput,
  tryRulesInput,
} from '../../rota/rota-inputs.ts';
import { endings } from '../../rota/stand-in.ts';
import { route } from './route.ts';

const tags = ['Rota'];

const rule = z.object({
  id: z.uuid(),
  conditions,
  staffIds: z.array(z.uuid()),
  way: z.enum(ways),
  enabled: z.boolean(),
  position: z.number(),
});
/** Why somebody got a case: see cases' history, event `case.assigned`. */
const because = z.object({
  because: z.enum(['channel', 'fallback', 'rule', 'absence']),
  ruleId: z.uuid().optional(),
  way: z.enum(ways).optional(),
  open: z.number().optional(),
  most: z.number().optional(),
  present: z.boolean().optional(),
  for: z.uuid().optional(),
  absenceId: z.uuid().optional(),
});

export const rotaContract = {
  rules: route('GET', '/assignment-rules', {
    tags,
    summary: 'Who gets new cases: rules in the order in which they are asked; archived ones last',
  }).output(z.object({ items: z.array(rule.extend({ archived: z.boolean() })) })),
  createRule: route('POST', '/assignment-rules', { tags, summary: 'A new rule, asked last', successStatus: 201 })
    .input(ruleInput)
    .output(rule),
  changeRule: route('PUT', '/assignment-rules/{ruleId}', { tags, summary: 'Change a rule' })
    .input(changeRuleInput)
    .output(rule),
  arrangeRules: route('POST', '/assignment-rules/order', {
    tags,
    summary: 'The order in which rules are asked; the first that holds decides',
    successStatus: 204,
  })
    .input(arrangeRulesInput)
    .output(z.void()),
  tryRules: route('POST', '/assignment-rules/trial', {
    tags,
    summary: 'Who would have got the last 50 cases, with a rule as it would be; changes nothing',
  })
    .input(tryRulesInput)
    .output(
      z.object({
        /** How many of them the rule holds for. */
        holds: z.number(),
        items: z.array(
          z.object({
            caseId: z.uuid(),
            number: z.string(),
            contactName: z.string().nullable(),
            assigneeId: z.uuid().nullable(),
            wouldGet: z.uuid().nullable(),
            because,
          }),
        ),
      }),
    ),
  archiveRule: route('DELETE', '/assignment-rules/{ruleId}', { tags, summary: 'Take a rule out of use' })
    .input(z.object({ ruleId: z.uuid() }))
    .output(z.void()),
  restoreRule: route('POST', '/assignment-rules/{ruleId}/restoration', {
    tags,
    summary: 'Back in use after it was archived',
    successStatus: 204,
  })
    .input(z.object({ ruleId: z.uuid() }))
    .output(z.void()),
  loads: route('GET', '/staff-loads', {
    tags,
    summary: 'What everybody has open, and how much they carry at most',
  }).output(
    z.object({
      items: z.array(
        z.object({ staffId: z.uuid(), open: z.number(), most: z.number().nullable(), paused: z.boolean() }),
      ),
    }),
  ),
  setCapacity: route('PUT', '/staff/{staffId}/capacity', {
    tags,
    summary: 'How many open cases somebody carries at most (null: no limit, 0: none comes by itself), or a break',
    successStatus: 204,
  })
    .input(capacityInput)
    .output(z.void()),
};

const absence = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  firstDay: z.string(),
  lastDay: z.string(),
  substituteId: z.uuid().nullable(),
  newCases: z.enum(newCasesGo),
  openCases: z.enum(openCasesGo),
  handOver: z.enum(handOverTimes),
  replies: z.enum(repliesGo),
  comesBack: z.boolean(),
  calledOffAt: z.date().nullable(),
  state: z.enum(['planned', 'running', 'over']),
  /** Open cases that others look after until the return. */
  lookedAfter: z.number(),
});
const onAbsence = z.object({ absenceId: z.uuid() });

export const absencesContract = {
  list: route('GET', '/absences', { tags, summary: 'Who is away, will be, and was in the last three months' }).output(
    z.object({ items: z.array(absence) }),
  ),
  preview: route('POST', '/absences/preview', {
    tags,
    summary: 'What an absence would do: how many cases go to whom. Changes nothing',
  })
    .input(absenceInput)
    .output(
      z.object({
        open: z.number(),
        staying: z.number(),
        handedOver: z.array(
          z.object({
            staffId: z.uuid(),
            cases: z.number(),
            forOthers: z.number(),
            path: z.array(z.uuid()),
            end: z.enum(endings),
          }),
        ),
        expectedNew: z.number(),
        cover: z.array(
          z.object({
            from: z.string(),
            to: z.string(),
            staffId: z.uuid().nullable(),
            path: z.array(z.uuid()),
            end: z.enum(endings),
          }),
        ),
        overlaps: z.boolean(),
      }),
    ),
  book: route('POST', '/absences', {
    tags,
    summary: 'Somebody will be away; without `staffId`, whoever asks',
    successStatus: 201,
  })
    .input(absenceInput)
    .output(z.object({ id: z.uuid() })),
  change: route('PUT', '/absences/{absenceId}', { tags, summary: 'Change an absence', successStatus: 204 })
    .input(changeAbsenceInput)
    .output(z.void()),
  callOff: route('POST', '/absences/{absenceId}/return', {
    tags,
    summary: 'Back early, or not away at all: the cases come back',
    successStatus: 204,
  })
    .input(onAbsence)
    .output(z.void()),
};
