import { z } from 'zod';

import { secondPersonRule } from '../../identity/second-person.ts';
import { breachReasons } from '../../cases/breach-inputs.ts';
import { custodies, moneyStates, moveNames, outcomes, remedyStates, stages } from '../../cases/case.ts';
import { headlineCodes, progressSteps } from '../../cases/headline.ts';
import { views, type View } from '../../cases/case-list.ts';
import { returnPayers, rootCauses } from '../../decisions/decision-inputs.ts';
import { customerFlags } from '../../customers/customer-inputs.ts';
import { callDirections } from '../../messages/message-inputs.ts';
import { capacities, demands, issues, procedures } from '../../law/vocabulary.ts';
import { permissionNames } from '../../identity/permissions.ts';
import { refundShown, voucherChosen } from './refund-outputs.ts';
import { matched } from './search-outputs.ts';
import { remedyShown } from './remedy-outputs.ts';

const day = z.string().describe('a civil day, YYYY-MM-DD');
const named = z.object({ id: z.uuid(), name: z.string() });

const axes = {
  procedure: z.enum(procedures),
  issue: z.enum(issues),
  stage: z.enum(stages),
  outcome: z.enum(outcomes),
  custody: z.enum(custodies),
  money: z.enum(moneyStates).nullable(),
};
const headline = z.object({ code: z.enum(headlineCodes), day: day.nullable() });

export const caseRow = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.number(),
  ...axes,
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  orderNumber: z.string().nullable(),
  summary: z.string(),
  preview: z.string(),
  unread: z.boolean(),
  flags: z.array(z.string()),
  channelId: z.uuid(),
  assigneeId: z.uuid().nullable(),
  statusId: z.uuid().nullable(),
  status: z.object({ id: z.uuid(), namePl: z.string(), nameEn: z.string(), color: z.string() }).nullable(),
  tags: z.array(z.object({ id: z.uuid(), name: z.string(), color: z.string() })),
  place: z.enum(['working', 'snoozed', 'closed', 'spam']),
  test: z.boolean(),
  snoozedFor: z.enum(['date', 'answer', 'parcel']).nullable(),
  snoozedUntil: z.date().nullable(),
  locale: z.enum(['pl', 'en']),
  waitingSince: z.date().nullable(),
  openedAt: z.date(),
  activeAt: z.date(),
  nextClock: z.object({ rule: z.string(), expiresAt: z.date() }).nullable(),
  headline,
  customerFlags: z.array(z.enum(customerFlags)).describe('how colleagues marked the buyer'),
  matched: z.array(matched).describe('what the search found in it; empty without one'),
});

export const caseCounts = z.object({
  ...(Object.fromEntries(views.map((view) => [view, z.number()])) as Record<View, z.ZodNumber>),
  procedures: z.partialRecord(z.enum(procedures), z.number()).describe('open cases by procedure'),
  channels: z.record(z.string(), z.number()).describe('open cases by the id of their channel'),
});

const caseClock = z.object({
  rule: z.string(),
  class: z.enum(['owed', 'window', 'reminder', 'promise']),
  consequence: z.string(),
  startDay: day.nullable(),
  deadline: day.nullable(),
  statutory: day.nullable(),
  safeTarget: day.nullable(),
  expiresAt: z.date().nullable(),
  withheld: z.boolean(),
  verified: z.boolean(),
  state: z.enum(['running', 'met', 'breached', 'void']),
  startedAt: z.date().nullable(),
  minutes: z.number().int().nullable(),
  counted: z.enum(['working', 'plain']).nullable(),
  promisedOn: day.nullable(),
  promisedDays: z.number().int().nullable(),
  endedAt: z.date().nullable(),
  missed: z.object({ dueAt: z.date(), because: z.enum(breachReasons), endedAt: z.date().nullable() }).nullable(),
});

const caseLine = z.object({
  id: z.uuid(),
  orderLineId: z.uuid().nullable(),
  name: z.string(),
  sku: z.string().nullable(),
  variant: z.string().nullable(),
  imageUrl: z.string().nullable(),
  quantity: z.number(),
  bought: z.number().nullable(),
  paidTotal: z.number().nullable().describe('paid for all pieces of the order line, minor units'),
  custody: z.enum(custodies),
  received: z.number(),
  unexpected: z.boolean(),
});

/** Why an act is closed to this person on this case right now; null when it is open. The desk greys its buttons with it. */
const acts = z.object({
  moves: z.record(z.enum(moveNames), z.string().nullable()),
  decide: z.string().nullable(),
  propose: z.string().nullable(),
  reject: z.string().nullable(),
});

export const caseDetail = z.object({
  id: z.uuid(),
  number: z.string(),
  ...axes,
  remedy: z.enum(remedyStates).nullable(),
  demand: z.enum(demands).nullable(),
  demandAmount: z.number().nullable(),
  capacity: z.enum(capacities),
  flags: z.array(z.string()),
  version: z.number(),
  snoozedFor: z.enum(['date', 'answer', 'parcel']).nullable(),
  snoozedUntil: z.date().nullable(),
  spamAt: z.date().nullable(),
  test: z.boolean().describe('about a test order: it is in no report'),
  mergedInto: z.uuid().nullable(),
  parentCaseId: z.uuid().nullable(),
  tags: z.array(z.object({ id: z.uuid(), name: z.string(), color: z.string() })),
  headline,
  progress: z.object({
    steps: z.array(z.object({ step: z.enum(progressSteps), state: z.enum(['done', 'current', 'ahead']) })),
  }),
  locale: z.enum(['pl', 'en']),
  contact: z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }),
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  customerId: z.uuid().nullable(),
  payoutAccount: z.string().nullable(),
  takebackAskedAt: z.date().nullable(),
  deemedConfirmedAt: z.date().nullable(),
  summary: z.string(),
  unread: z.boolean(),
  openedAt: z.date(),
  activeAt: z.date(),
  closedAt: z.date().nullable(),
  channel: named.extend({ kind: z.string(), slug: z.string() }),
  assignee: named.nullable(),
  status: z
    .object({ id: z.uuid(), namePl: z.string(), nameEn: z.string(), color: z.string(), visible: z.boolean() })
    .nullable(),
  statement: z.object({
    kind: z.enum(['withdrawal', 'report']),
    medium: z.string(),
    wording: z.string(),
    declaredAt: z.date(),
    receivedAt: z.date(),
    recordedAt: z.date(),
  }),
  lines: z.array(caseLine),
  clocks: z.array(caseClock),
  acts,
  permissions: z.array(z.enum(permissionNames)),
});

export const caseMessage = z.object({
  id: z.uuid(),
  kind: z.enum(['buyer', 'reply', 'question', 'note', 'letter']),
  authorKind: z.enum(['staff', 'buyer', 'apiKey', 'system']),
  authorName: z.string().nullable(),
  letter: z.string().nullable(),
  body: z.string(),
  at: z.date(),
  mail: z
    .object({
      id: z.uuid(),
      state: z.enum(['queued', 'sent', 'failed']),
      toAddress: z.string(),
      sentAt: z.date().nullable(),
      lastError: z.string().nullable(),
    })
    .nullable(),
  fileIds: z.array(z.uuid()),
  mentions: z.array(z.uuid()).describe('staff a note calls by name'),
  contact: z.enum(callDirections).nullable().describe('a note of a talk on the phone'),
});

export const caseFile = z.object({
  id: z.uuid(),
  kind: z.enum(['picture', 'document', 'letter', 'logo']),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  hasThumbnail: z.boolean(),
  internal: z.boolean(),
  addedBy: z.enum(['buyer', 'staff', 'apiKey', 'system']),
  addedAt: z.date(),
  messageId: z.uuid().nullable(),
});

export const historyEntry = z.object({
  id: z.uuid(),
  seq: z.number(),
  type: z.string(),
  at: z.date(),
  actorKind: z.enum(['staff', 'buyer', 'apiKey', 'system']),
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});

const decisionLineShown = z.object({
  caseLineId: z.uuid(),
  name: z.string(),
  outcome: z.enum(['accepted', 'rejected']),
  quantity: z.number(),
  remedy: z.string(),
  amount: z.number().nullable(),
  ground: z.string().nullable(),
  legalBasis: z.string().nullable(),
  detail: z.string().nullable(),
});

const decisionShown = z.object({
  id: z.uuid(),
  outcome: z.enum(['accepted', 'partly_accepted', 'rejected', 'acknowledged']),
  elsewhere: z.boolean(),
  answeredOn: day,
  text: z.string(),
  conditions: z.string(),
  rootCause: z.enum(rootCauses).nullable(),
  returnPayer: z.enum(returnPayers).nullable(),
  proposalId: z.uuid().nullable().describe('the buyer accepted this proposal'),
  decidedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  at: z.date(),
  superseded: z.boolean(),
  lines: z.array(decisionLineShown),
});

export const settlement = z.object({
  currency: z.string(),
  approvalLimit: secondPersonRule.nullable().describe('above it a decision waits for a second person'),
  promisedDays: z
    .number()
    .int()
    .nullable()
    .describe(
      'so many days from having the thing it is sent, where a decision names no day; null: nothing is promised',
    ),
  decisions: z.array(decisionShown),
  proofs: z.array(
    z.object({
      id: z.uuid(),
      carrier: z.string().nullable(),
      number: z.string().nullable(),
      fileId: z.uuid().nullable(),
      sentOn: day,
      at: z.date(),
    }),
  ),
  receipts: z.array(z.object({ id: z.uuid(), receivedOn: day, condition: z.string().nullable(), at: z.date() })),
  refund: refundShown.nullable(),
  refunds: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(moneyStates),
      method: z.string(),
      amount: z.number(),
      currency: z.string(),
      sentOn: day.nullable(),
      reference: z.string().nullable(),
      reason: z.string().nullable(),
      at: z.date(),
    }),
  ),
  remedies: z.array(remedyShown),
  choiceTold: z
    .array(z.object({ way: z.enum(['letter', 'mail', 'phone']), words: z.string(), at: z.date() }))
    .describe('that the buyer was told of the choice between repair and replacement'),
  voucherChoice: voucherChosen.nullable(),
});

export const ground = z.object({
  code: z.string(),
  basis: z.string(),
  onlyTheDemand: z.boolean().describe('it turns down what was asked for, not the claim'),
  agreed: z.boolean().describe('the buyer agreed: nothing is turned down'),
  burden: z.boolean().describe('the shop has to prove it'),
  needs: z.array(z.string()).describe('what has to be on record'),
  forbidden: z.boolean().describe('the law knows no such ground: it can be looked up, not chosen'),
});
