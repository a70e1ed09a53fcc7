import { z } from 'zod';

import {
  customerFlags,
  describeCustomerInput,
  flagCustomerInput,
  listCustomersInput,
  listDuplicatesInput,
  mergeCustomersInput,
  noteCustomerInput,
  onCustomer,
  removeCustomerNoteInput,
  tellApartInput,
  unflagCustomerInput,
  unmergeCustomersInput,
} from '../../customers/customer-inputs.ts';
import { capacities } from '../../law/vocabulary.ts';
import { route } from './route.ts';

const tags = ['Customers'];
const money = z.number().describe('minor units of the currency');
const capacity = z.enum(capacities);
const flag = z.enum(customerFlags);

const customerRow = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  capacity,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  flags: z.array(flag),
  orders: z.number(),
  cases: z.number(),
  openCases: z.number(),
  lastSeenAt: z.date(),
});

const note = z.object({ id: z.uuid(), body: z.string(), authorName: z.string().nullable(), at: z.date() });

const customerDetail = z.object({
  id: z.uuid().describe('of the one who stays, when the one asked for was merged'),
  name: z.string().nullable(),
  company: z.string().nullable(),
  nip: z.string().nullable(),
  capacity,
  locale: z.enum(['pl', 'en']).nullable(),
  restrictedAt: z.date().nullable().describe('asked to be forgotten; only what the law demands is kept'),
  erasedAt: z.date().nullable(),
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  identities: z.array(
    z.object({ kind: z.enum(['email', 'phone', 'login']), value: z.string(), customerId: z.uuid(), since: z.date() }),
  ),
  flags: z.array(z.object({ flag, reason: z.string(), byName: z.string().nullable(), at: z.date() })),
  notes: z.array(note),
  consents: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      version: z.string(),
      source: z.string(),
      givenAt: z.date(),
      withdrawnAt: z.date().nullable(),
    }),
  ),
  addresses: z.array(
    z.object({
      kind: z.enum(['delivery', 'billing']),
      name: z.string().nullable(),
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      city: z.string().nullable(),
      country: z.string().nullable(),
    }),
  ),
  value: z
    .array(z.object({ currency: z.string(), orders: z.number(), paid: money, refunded: money }))
    .describe('per currency; what the customer is worth is paid less refunded'),
  merges: z.array(
    z.object({
      id: z.uuid(),
      customerId: z.uuid(),
      name: z.string().nullable(),
      reason: z.string(),
      moved: z.object({ identities: z.number(), orders: z.number(), cases: z.number() }),
      byName: z.string().nullable(),
      at: z.date(),
    }),
  ),
  counts: z.object({
    orders: z.number(),
    cases: z.number(),
    openCases: z.number(),
    casesIn12Months: z.number(),
    messages: z.number(),
    files: z.number(),
  }),
});

const looked = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  orders: z.number(),
  cases: z.number(),
  since: z.date(),
});

const page = z.object({
  customerId: z.uuid(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const customersContract = {
  list: route('GET', '/customers', { tags, summary: 'A page of customers, newest first, by keyset' })
    .input(listCustomersInput)
    .output(z.object({ rows: z.array(customerRow), next: z.string().nullable() })),
  duplicates: route('GET', '/customers/duplicates', { tags, summary: 'Who may be one person, and why' })
    .input(listDuplicatesInput)
    .output(
      z.object({
        rows: z.array(z.object({ a: looked, b: looked, reasons: z.array(z.string()) })),
        next: z.string().nullable(),
      }),
    ),
  seekDuplicates: route('POST', '/customers/duplicates', {
    tags,
    summary: 'Look for duplicates now instead of at night',
  }).output(z.object({ found: z.number() })),
  find: route('GET', '/customers/{customerId}', { tags, summary: 'One customer, with all who were merged into them' })
    .input(onCustomer)
    .output(customerDetail),
  messages: route('GET', '/customers/{customerId}/messages', {
    tags,
    summary: 'What was said on all their cases, newest first',
  })
    .input(page)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            caseId: z.uuid(),
            number: z.string(),
            kind: z.string(),
            authorKind: z.string(),
            authorName: z.string().nullable(),
            body: z.string(),
            at: z.date(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  files: route('GET', '/customers/{customerId}/files', { tags, summary: 'Files of all their cases, newest first' })
    .input(page)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            caseId: z.uuid(),
            number: z.string(),
            kind: z.string(),
            name: z.string(),
            mime: z.string(),
            size: z.number(),
            width: z.number().nullable(),
            height: z.number().nullable(),
            hasThumbnail: z.boolean(),
            addedBy: z.string(),
            addedAt: z.date(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  describe: route('PUT', '/customers/{customerId}', { tags, summary: 'Say who somebody is' })
    .input(describeCustomerInput)
    .output(customerDetail),
  note: route('POST', '/customers/{customerId}/notes', { tags, successStatus: 201, summary: 'A note for colleagues' })
    .input(noteCustomerInput)
    .output(note),
  removeNote: route('DELETE', '/customers/{customerId}/notes/{noteId}', { tags, summary: 'Remove a note' })
    .input(removeCustomerNoteInput)
    .output(z.void()),
  flag: route('PUT', '/customers/{customerId}/flags/{flag}', { tags, summary: 'Mark somebody, with a reason' })
    .input(flagCustomerInput)
    .output(customerDetail),
  unflag: route('DELETE', '/customers/{customerId}/flags/{flag}', { tags, summary: 'Take a mark away' })
    .input(unflagCustomerInput)
    .output(customerDetail),
  merge: route('POST', '/customers/{customerId}/merges', {
    tags,
    summary: 'They are the same person as another, who stays',
  })
    .input(mergeCustomersInput)
    .output(customerDetail),
  unmerge: route('POST', '/customers/{customerId}/merges/{mergeId}/undoing', { tags, summary: 'Undo a merge, exactly' })
    .input(unmergeCustomersInput)
    .output(customerDetail),
  tellApart: route('POST', '/customers/{customerId}/distinctions', {
    tags,
    summary: 'They are not the same person as another: do not propose it again',
  })
    .input(tellApartInput)
    .output(z.void()),
};
