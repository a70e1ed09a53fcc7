import { z } from 'zod';

import {
  approveRefundsInput,
  dueViews,
  listDueInput,
  onAttempt,
  payableMethods,
  planRefundInput,
  resolveRefundInput,
} from '../../refunds/attempt-inputs.ts';
import { attemptStates, purposes } from '../../refunds/attempt.ts';
import { paidWays } from '../../refunds/payment-road.ts';
import { refundMethods } from '../../refunds/refund-inputs.ts';
import { route } from './route.ts';

const tags = ['Refunds'];
const onCase = z.object({ caseId: z.uuid() });

const attempt = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  state: z.enum(attemptStates),
  purpose: z.enum(purposes),
  method: z.enum(refundMethods),
  /** Minor units. */
  amount: z.number().int(),
  currency: z.string(),
  connectionId: z.uuid().nullable(),
  firstBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  acceptedAt: z.date().nullable(),
  providerRef: z.string().nullable(),
  failure: z.string().nullable(),
  failureText: z.string().nullable(),
  tries: z.number().int(),
  at: z.date(),
});

const due = z.object({
  caseId: z.uuid(),
  number: z.string(),
  contactName: z.string().nullable(),
  orderNumber: z.string().nullable(),
  procedure: z.string(),
  plain: z.boolean().describe('by the rule of the shop nobody has to look at this return before its money goes'),
  clock: z.object({ rule: z.string(), deadline: z.string().nullable(), expiresAt: z.date().nullable() }).nullable(),
  amount: z.number().int().nullable(),
  currency: z.string().nullable(),
  method: z.string().nullable(),
  connection: z.string().nullable(),
  attempt: attempt.nullable(),
  problem: z.string().nullable(),
  second: z.object({ needed: z.boolean(), firstBy: z.string().nullable(), byMe: z.boolean() }),
});

export const refundsContract = {
  due: route('GET', '/refunds/due', {
    tags,
    summary: 'Money that is to leave: to approve, to approve by a second person, on its way, to mend',
  })
    .input(listDueInput)
    .output(
      z.object({
        items: z.array(due),
        next: z.string().nullable(),
        counts: z.object(
          Object.fromEntries(dueViews.map((view) => [view, z.number().int()])) as Record<
            (typeof dueViews)[number],
            z.ZodNumber
          >,
        ),
      }),
    ),
  approve: route('POST', '/refunds/approvals', {
    tags,
    summary: 'Approve refunds, each for itself; the money moves afterwards',
  })
    .input(approveRefundsInput)
    .output(
      z.object({
        items: z.array(
          z.object({
            caseId: z.uuid(),
            attemptId: z.uuid().nullable(),
            state: z.enum(['approved', 'first', 'refused']),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  ofCase: route('GET', '/cases/{caseId}/refund-attempts', {
    tags,
    summary: 'What was tried for the money of a case, what is left, and which ways back there are',
  })
    .input(onCase)
    .output(
      z.object({
        attempts: z.array(attempt),
        due: z.object({ planId: z.uuid(), amount: z.number().int(), currency: z.string() }).nullable(),
        paid: z.enum(paidWays),
        ways: z.array(
          z.object({
            method: z.enum(payableMethods as [(typeof payableMethods)[number]]),
            problem: z.string().nullable(),
          }),
        ),
      }),
    ),
  plan: route('POST', '/cases/{caseId}/refund-attempts', {
    tags,
    summary: 'Prepare a refund by hand: another way with the buyer’s consent, a part, or one of goodwill',
    successStatus: 201,
  })
    .input(planRefundInput)
    .output(z.object({ id: z.uuid() })),
  callOff: route('DELETE', '/cases/{caseId}/refund-attempts/{attemptId}', {
    tags,
    summary: 'Think better of it, before anybody was asked to move the money',
    successStatus: 204,
  })
    .input(onAttempt)
    .output(z.void()),
  takeBackVoucher: route('DELETE', '/cases/{caseId}/voucher-choice', {
    tags,
    summary: 'Money after all: the buyer takes back that they chose a voucher',
    successStatus: 204,
  })
    .input(onCase)
    .output(z.void()),
  look: route('POST', '/cases/{caseId}/refund-attempts/{attemptId}/looks', {
    tags,
    summary: 'Ask now what became of it',
    successStatus: 202,
  })
    .input(onAttempt)
    .output(z.void()),
  resolve: route('POST', '/cases/{caseId}/refund-attempts/{attemptId}/resolution', {
    tags,
    summary: 'End a doubt by what was seen, with a file or in words',
    successStatus: 204,
  })
    .input(resolveRefundInput)
    .output(z.void()),
};
