import { z } from 'zod';

import { locales } from '../kit/locale.ts';
import { nipFrom } from '../kit/nip.ts';
import { capacities } from '../law/vocabulary.ts';

const line = (max: number) => z.string().trim().max(max);
const emptied = (max: number) =>
  line(max)
    .nullable()
    .transform((value) => value || null);

export const customerFlags = ['vip', 'careful'] as const;
export type CustomerFlag = (typeof customerFlags)[number];

export const onCustomer = z.object({ customerId: z.uuid() });

export const listCustomersInput = z.object({
  /** Name, company, e-mail, phone, login or tax number, from its beginning. */
  search: line(200).optional(),
  flag: z.enum(customerFlags).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListCustomersInput = z.output<typeof listCustomersInput>;

export const describeCustomerInput = onCustomer.extend({
  name: emptied(200),
  company: emptied(300),
  nip: emptied(20)
    .refine((value) => value === null || nipFrom(value) !== null, 'not-a-nip')
    .transform((value) => value && nipFrom(value)),
  capacity: z.enum(capacities),
  locale: z.enum(locales).nullable(),
});
export type DescribeCustomerInput = z.output<typeof describeCustomerInput>;

export const noteCustomerInput = onCustomer.extend({ body: line(5000).min(1, 'required') });
export const removeCustomerNoteInput = onCustomer.extend({ noteId: z.uuid() });
export const flagCustomerInput = onCustomer.extend({
  flag: z.enum(customerFlags),
  reason: line(500).min(1, 'required'),
});
export const unflagCustomerInput = onCustomer.extend({ flag: z.enum(customerFlags) });

/** `customerId` goes into `intoId`, who stays. */
export const mergeCustomersInput = onCustomer.extend({ intoId: z.uuid(), reason: line(500).default('') });
export const unmergeCustomersInput = onCustomer.extend({ mergeId: z.uuid() });
export const tellApartInput = onCustomer.extend({ otherId: z.uuid() });
export const listDuplicatesInput = z.object({
  customerId: z.uuid().optional(),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
