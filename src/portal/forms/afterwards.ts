import { z } from 'zod';

import { account, choice, needed, text, ticked } from './fields.ts';

/** What may be added once a statement is in. All of it optional, none of it changes the statement. */
export const withdrawalReasons = [
  'size',
  'colour',
  'quality',
  'description',
  'late',
  'cheaper',
  'by_mistake',
  'other',
] as const;
export const reasonForm = z.object({ reason: choice(withdrawalReasons, 'reason-needed'), note: text(2000) });

export const accountForm = z.object({
  account: account().pipe(z.string({ error: 'account-needed' })),
  holder: text(200),
});

/** WHO-UNKNOWN: one question to whoever gave a NIP. In doubt the buyer is protected. */
export const characters = ['not_professional', 'professional', 'unsure'] as const;
export const characterForm = z.object({ character: choice(characters, 'character-needed') });

/** PKE 398: never ticked beforehand, and kept with the version of its words. */
export const surveyConsentForm = z.object({ survey: ticked() });

/** Proof that the parcel was sent: a number, or a file; the file travels beside this form. */
export const sendingForm = (hasFile: boolean) =>
  z.object({ parcel: hasFile ? text(60) : needed('parcel-needed', 60), carrier: text(60) });

export const replyForm = (hasFile: boolean) =>
  z.object({ message: hasFile ? text(10_000) : needed('message-needed', 10_000) });

/** The answer to a proposal: accepted by its place, or declined. */
export const proposalForm = z.object({
  proposal: z.uuid(),
  answer: choice(['accept', 'decline'] as const, 'answer-needed'),
  option: z
    .string()
    .regex(/^[0-3]$/)
    .transform(Number)
    .optional(),
});

export const takeBackForm = z.object({ note: text(2000) });
