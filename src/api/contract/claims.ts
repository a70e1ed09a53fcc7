import { z } from 'zod';

import type { Day } from '../../kit/day.ts';
import { changeClaimInput, claimsInput, claimSumsInput, openClaimInput } from '../../recovery/claim-inputs.ts';
import { claimKinds, claimReasons, claimStates } from '../../recovery/claim.ts';
import { route } from './route.ts';

const tags = ['Claims of the shop'];
const day = z.custom<Day>((value) => typeof value === 'string');
const minor = z.number().describe('minor units');

const claim = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  kind: z.enum(claimKinds),
  because: z.enum(claimReasons),
  state: z.enum(claimStates),
  against: z.string().nullable(),
  reference: z.string().nullable(),
  currency: z.string(),
  amount: minor.nullable(),
  agreed: minor.nullable(),
  paid: minor.nullable(),
  deadline: day.nullable(),
  answerBy: day.nullable(),
  protocolOn: day.nullable(),
  note: z.string().nullable(),
  openedOn: day,
  claimedOn: day.nullable(),
  endedOn: day.nullable(),
  due: day,
  fileIds: z.array(z.uuid()),
});
const ofCase = z.object({ items: z.array(claim) });

export const claimsContract = {
  list: route('GET', '/claims', {
    tags,
    summary: "The shop's own money from carriers, suppliers and marketplaces; as files at /claims.csv and .xlsx",
  })
    .input(claimsInput)
    .output(z.object({ rows: z.array(claim), next: z.string().nullable() })),
  sums: route('GET', '/claims/sums', { tags, summary: "What a year's claims came to, by kind and currency" })
    .input(claimSumsInput)
    .output(
      z.object({
        items: z.array(
          z.object({
            kind: z.enum(claimKinds),
            currency: z.string(),
            count: z.number(),
            claimed: minor,
            awaited: minor,
            paid: minor,
            lost: minor,
          }),
        ),
      }),
    ),
  ofCase: route('GET', '/cases/{caseId}/claims', { tags, summary: 'The claims a case led to' })
    .input(z.object({ caseId: z.uuid() }))
    .output(ofCase),
  open: route('POST', '/cases/{caseId}/claims', {
    tags,
    summary: 'The shop claims its money: one of each kind for a case',
  })
    .input(openClaimInput)
    .output(ofCase),
  change: route('PATCH', '/claims/{claimId}', {
    tags,
    summary: 'What became of a claim: claimed, agreed, paid, refused, given up',
    successStatus: 204,
  })
    .input(changeClaimInput)
    .output(z.void()),
};
