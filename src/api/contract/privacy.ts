import { z } from 'zod';

import { eraseCustomerInput, onCustomer, retentionInput, setRetentionInput } from '../../privacy/privacy-inputs.ts';
import { route } from './route.ts';

const tags = ['Privacy'];

const part = z.object({
  kind: z.enum(['case', 'order', 'person']),
  id: z.uuid(),
  label: z.string().nullable(),
  now: z.enum(['everything', 'contact', 'nothing']).describe('what goes at once'),
  why: z
    .enum(['case-open', 'safety', 'mail-waits', 'claims', 'settled', 'tax'])
    .nullable()
    .describe('why the rest stays'),
  until: z.string().nullable().describe('through which day; null with a reason: as long as it holds'),
});

const preview = z.object({
  plan: z.string().describe('names this preview: send it back to erase exactly what it says'),
  parts: z.array(part),
  erasure: z
    .object({
      id: z.uuid(),
      at: z.date(),
      byName: z.string().nullable(),
      reason: z.string(),
      doneAt: z.date().nullable(),
    })
    .nullable(),
});

const copy = z.object({
  id: z.uuid(),
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  askedName: z.string().nullable(),
  askedAt: z.date(),
  readyAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
});

export const privacyContract = {
  retention: route('GET', '/privacy/retention', {
    tags,
    summary: 'How long the shop keeps what it has to keep',
  }).output(retentionInput),
  setRetention: route('PUT', '/privacy/retention', {
    tags,
    summary: 'Set how long, in years; other than the law: and why',
  })
    .input(setRetentionInput)
    .output(retentionInput),
  exports: route('GET', '/customers/{customerId}/exports', {
    tags,
    summary: 'Copies of the data of a customer (GDPR 15, 20); a ready one is at …/exports/{id}/archive',
  })
    .input(onCustomer)
    .output(z.object({ items: z.array(copy) })),
  export: route('POST', '/customers/{customerId}/exports', {
    tags,
    successStatus: 201,
    summary: 'Prepare a copy of everything held about a customer',
  })
    .input(onCustomer)
    .output(copy),
  previewErasure: route('GET', '/customers/{customerId}/erasure', {
    tags,
    summary: 'What erasing a customer would do, line by line (GDPR 17)',
  })
    .input(onCustomer)
    .output(preview),
  erase: route('POST', '/customers/{customerId}/erasure', {
    tags,
    summary: 'Erase a customer: what may go goes now, the rest on its day',
  })
    .input(eraseCustomerInput)
    .output(preview),
};
