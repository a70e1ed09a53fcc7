import { z } from 'zod';

import { locales } from '../kit/locale.ts';
import { channelKinds, proofKinds } from './channel.ts';
import { slugProblem } from './slug.ts';

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((text, context) => {
    const problem = slugProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });
const email = z.string().trim().toLowerCase().max(254, 'too-long').pipe(z.email('not-an-email'));

const fields = {
  slug,
  name: z.string().trim().min(1, 'required').max(120, 'too-long'),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'not-a-country'),
  locales: z.array(z.enum(locales)).min(1, 'required').max(locales.length),
  defaultLocale: z.enum(locales),
  color: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'not-a-colour'),
  logoFileId: z.uuid().nullable(),
  contactEmail: email.nullable(),
  contactPhone: z.string().trim().max(40, 'too-long').nullable(),
  senderEmail: email.nullable(),
  casePrefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,5}$/, 'not-a-prefix'),
  proofs: z.array(z.enum(proofKinds)).min(1, 'required').max(proofKinds.length),
  // The law gives 14; a channel may give more, never less (UPK 27, UPK 7).
  withdrawalDays: z.number().int().min(14, 'less-than-the-law').max(730, 'too-much').nullable(),
  defaultStaffId: z.uuid().nullable(),
};

/** Only what it is and its name: the rest has a good default. */
export const createChannelInput = z.object({
  kind: z.enum(channelKinds),
  name: fields.name,
  slug: fields.slug.optional(),
  country: fields.country.default('PL'),
  locales: fields.locales.default(['pl', 'en']),
  defaultLocale: fields.defaultLocale.default('pl'),
  color: fields.color.optional(),
  contactEmail: fields.contactEmail.default(null),
  contactPhone: fields.contactPhone.default(null),
  senderEmail: fields.senderEmail.default(null),
  casePrefix: fields.casePrefix.default('ZP'),
  proofs: fields.proofs.default(['email']),
  withdrawalDays: fields.withdrawalDays.default(null),
  defaultStaffId: fields.defaultStaffId.default(null),
});
export type CreateChannel = z.output<typeof createChannelInput>;

export const updateChannelInput = z
  .object(fields)
  .partial()
  .extend({ channelId: z.uuid(), archived: z.boolean().optional() });
export type UpdateChannel = z.output<typeof updateChannelInput>;
