import { z } from 'zod';

import { onSafety, safetyStepInput } from '../../cases/safety-inputs.ts';
import { safetyStates, safetySteps } from '../../cases/safety.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Product safety'];
const matter = z.object({
  state: z.enum(safetyStates),
  because: z.enum(['words', 'staff']),
  steps: z.partialRecord(z.enum(safetySteps), z.object({ on: z.string(), by: z.string() })),
  raisedAt: z.date(),
  openedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
});

export const safetyContract = {
  find: route('GET', '/cases/{caseId}/safety', { tags, summary: 'The safety matter of a case, if there is one' })
    .input(z.object({ caseId: z.uuid() }))
    .output(z.object({ matter: matter.nullable() })),
  open: route('POST', '/cases/{caseId}/safety', {
    tags,
    summary: 'The product may be dangerous',
    description: 'Regulation (EU) 2023/988. The owner and the managers are told at once.',
  })
    .input(onSafety)
    .output(caseDetail),
  dismiss: route('DELETE', '/cases/{caseId}/safety', { tags, summary: 'It is no safety matter' })
    .input(onSafety)
    .output(caseDetail),
  step: route('POST', '/cases/{caseId}/safety/steps', { tags, summary: 'A step was done on a day; null takes it back' })
    .input(safetyStepInput)
    .output(caseDetail),
  close: route('POST', '/cases/{caseId}/safety/closing', { tags, summary: 'What had to be done is done' })
    .input(onSafety)
    .output(caseDetail),
  register: route('GET', '/safety', { tags, summary: "The shop's register of safety matters, newest cases first" })
    .input(z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }))
    .output(
      z.object({
        items: z.array(matter.extend({ caseId: z.uuid(), number: z.string(), summary: z.string() })),
        next: z.string().nullable(),
      }),
    ),
};
