import { z } from 'zod';

import type { Day } from '../../kit/day.ts';
import { endTraceInput, lastDateInput, noteTraceInput, openTraceInput } from '../../recovery/trace-inputs.ts';
import { traceStates, traceStepKinds, traceWays } from '../../recovery/trace.ts';
import { route } from './route.ts';

const tags = ['Parcels not received'];
const day = z.custom<Day>((value) => typeof value === 'string');
const onCase = z.object({ caseId: z.uuid() });

const tracing = z.object({
  trace: z
    .object({
      id: z.uuid(),
      carrier: z.string(),
      number: z.string().nullable(),
      state: z.enum(traceStates),
      reference: z.string().nullable(),
      askedOn: day.nullable(),
      answeredOn: day.nullable().describe('the answer to what was asked last'),
      askAgainOn: day.nullable(),
      openedAt: z.date(),
      endedAt: z.date().nullable(),
      steps: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(traceStepKinds),
          how: z.enum(traceWays).nullable(),
          saidOn: day,
          words: z.string(),
          by: z.string(),
          at: z.date(),
        }),
      ),
    })
    .nullable(),
  lastDate: z.object({
    standing: z
      .enum(['none', 'not-yet', 'may-set', 'set', 'may-withdraw', 'withdrawn'])
      .describe('the right of the buyer to set an additional time and then withdraw (KC 543(1))'),
    until: day.nullable(),
    deliveryBy: day.nullable(),
  }),
});

export const tracesContract = {
  find: route('GET', '/cases/{caseId}/trace', {
    tags,
    summary: 'The search for the parcel of a case, and where the buyer stands meanwhile',
  })
    .input(onCase)
    .output(tracing),
  open: route('POST', '/cases/{caseId}/trace', { tags, summary: 'The shop begins to look for the parcel' })
    .input(openTraceInput)
    .output(tracing),
  note: route('POST', '/cases/{caseId}/trace/steps', { tags, summary: 'The carrier was asked, or answered' })
    .input(noteTraceInput)
    .output(tracing),
  end: route('POST', '/cases/{caseId}/trace/end', {
    tags,
    summary: 'Found, lost, or no longer looked for. Lost decides nothing: the remedy is decided as any other',
  })
    .input(endTraceInput)
    .output(tracing),
  setLastDate: route('PUT', '/cases/{caseId}/last-date', {
    tags,
    summary: 'The buyer set an additional time for delivery, by a letter that is written down here',
  })
    .input(lastDateInput)
    .output(tracing),
  withdraw: route('POST', '/cases/{caseId}/last-date/withdrawal', {
    tags,
    summary: 'The additional time has lapsed and the buyer withdrew from the contract',
  })
    .input(onCase)
    .output(tracing),
};
