import { z } from 'zod';

import { approveInput, onCaseInput, sendBackInput } from '../../decisions/approval-inputs.ts';
import { onProposalInput, proposalOption, proposeInput } from '../../decisions/proposal-inputs.ts';
import { proposalStates } from '../../decisions/proposal.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Decisions and settling'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const versioned = onCaseInput.extend({ expectedVersion: z.number().int().optional() });

const waiting = z.object({
  id: z.uuid(),
  kind: z.enum(['decision', 'proposal']),
  input: z.record(z.string(), z.unknown()).describe('what is to be decided or proposed, as it was written'),
  worth: z.number(),
  currency: z.string(),
  state: z.enum(['waiting', 'approved', 'sent_back', 'taken_back']),
  askedBy: z.string(),
  askedByName: z.string().nullable(),
  askedAt: z.date(),
  answeredByName: z.string().nullable(),
  answeredAt: z.date().nullable(),
  note: z.string().nullable(),
});

/** A decision above the shop's limit waits for a second person; it has no effect until then. */
export const approvalsContract = {
  find: route('GET', '/cases/{caseId}/approval', { tags, summary: 'What waits, or last waited, for a second person' })
    .input(onCaseInput)
    .output(z.object({ waiting: waiting.nullable() })),
  approve: route('POST', '/cases/{caseId}/approval/{waitingId}/approve', { tags, summary: 'Agree, as a second person' })
    .input(approveInput)
    .output(caseDetail),
  sendBack: route('POST', '/cases/{caseId}/approval/{waitingId}/send-back', {
    tags,
    summary: 'Send it back to who wrote it, with a note',
  })
    .input(sendBackInput)
    .output(caseDetail),
  takeBack: route('POST', '/cases/{caseId}/approval/{waitingId}/take-back', { tags, summary: 'Take back one’s own' })
    .input(approveInput)
    .output(caseDetail),
};

export const proposalsContract = {
  list: route('GET', '/cases/{caseId}/proposals', { tags, summary: 'What was proposed to the buyer' })
    .input(onCaseInput)
    .output(
      z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            text: z.string(),
            options: z.array(proposalOption),
            until: day,
            expiresAt: z.date(),
            state: z.enum(proposalStates),
            chosen: z.number().nullable(),
            proposedBy: z.string().nullable(),
            at: z.date(),
            endedAt: z.date().nullable(),
          }),
        ),
      }),
    ),
  propose: route('POST', '/cases/{caseId}/proposals', { tags, summary: 'Propose one or several ways to the buyer' })
    .input(proposeInput)
    .output(caseDetail),
  withdraw: route('POST', '/cases/{caseId}/proposals/{proposalId}/withdraw', { tags, summary: 'Take a proposal back' })
    .input(onProposalInput)
    .output(caseDetail),
  tellChoice: route('POST', '/cases/{caseId}/choice-told', {
    tags,
    summary: 'Record that the buyer was told on the phone of the choice between repair and replacement',
  })
    .input(versioned)
    .output(caseDetail),
};
