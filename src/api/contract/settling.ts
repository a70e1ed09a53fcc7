import { z } from 'zod';

import { promisedDayInput } from '../../cases/case-inputs.ts';
import { answerElsewhereInput, decideInput, remedyDoneInput } from '../../decisions/decision-inputs.ts';
import { reviewWithdrawalInput } from '../../decisions/withdrawal-inputs.ts';
import { moneySentInput } from '../../refunds/refund-inputs.ts';
import { goodsInput, proofInput } from '../../returns/return-inputs.ts';
import { caseDetail, ground, settlement } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Decisions and settling'];
const onCase = z.object({ caseId: z.uuid() });

export const settlingContract = {
  find: route('GET', '/cases/{caseId}/settlement', {
    tags,
    summary: 'What was decided, came back, went out and was paid',
  })
    .input(onCase)
    .output(settlement),
  grounds: route('GET', '/cases/{caseId}/grounds', { tags, summary: 'Grounds the law allows on this case' })
    .input(onCase)
    .output(z.object({ items: z.array(ground) })),
  preview: route('POST', '/cases/{caseId}/decision-previews', { tags, summary: 'The letter a decision would send' })
    .input(decideInput)
    .output(z.object({ subject: z.string(), html: z.string(), text: z.string() })),
  decide: route('POST', '/cases/{caseId}/decisions', { tags, summary: 'Accept, accept partly or reject, line by line' })
    .input(decideInput)
    .output(caseDetail),
  answerElsewhere: route('POST', '/cases/{caseId}/answers-elsewhere', {
    tags,
    summary: 'Record an answer given outside, with its evidence',
  })
    .input(answerElsewhereInput)
    .output(caseDetail),
  reviewWithdrawal: route('POST', '/cases/{caseId}/withdrawal-reviews', {
    tags,
    summary: 'Let a questioned withdrawal stand, or contest it with a ground',
  })
    .input(reviewWithdrawalInput)
    .output(caseDetail),
  goods: route('POST', '/cases/{caseId}/receipts', { tags, summary: 'Goods that came back' })
    .input(goodsInput)
    .output(caseDetail),
  proof: route('POST', '/cases/{caseId}/proofs-of-sending', { tags, summary: 'Proof that the buyer sent the goods' })
    .input(proofInput)
    .output(caseDetail),
  money: route('POST', '/cases/{caseId}/refunds', { tags, summary: 'Money that was sent' })
    .input(moneySentInput)
    .output(caseDetail),
  remedy: route('POST', '/cases/{caseId}/remedies', { tags, summary: 'A replacement sent, a repair done' })
    .input(remedyDoneInput)
    .output(caseDetail),
  promise: route('PUT', '/cases/{caseId}/promised-day', {
    tags,
    summary: 'Send the thing on another day than was promised; the buyer is told',
  })
    .input(promisedDayInput)
    .output(caseDetail),
};
