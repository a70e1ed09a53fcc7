import { z } from 'zod';

import { snoozeCaseInput, tagCaseInput } from '../../cases/sorting-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Sorting'];
const onCase = z.object({ caseId: z.uuid(), expectedVersion: z.number().int().optional() });

export const sortingContract = {
  tag: route('POST', '/cases/{caseId}/tags', { tags, summary: 'Put tags on a case, take others off' })
    .input(tagCaseInput)
    .output(caseDetail),
  snooze: route('POST', '/cases/{caseId}/snoozes', {
    tags,
    summary: 'Put it off until a day, an answer or the parcel',
    description: 'Clocks go on. It wakes by itself 24 hours before the next owed one runs out, whatever was asked for.',
  })
    .input(snoozeCaseInput)
    .output(caseDetail),
  wake: route('POST', '/cases/{caseId}/wakings', { tags, summary: 'Bring it back now' })
    .input(onCase)
    .output(caseDetail),
};
