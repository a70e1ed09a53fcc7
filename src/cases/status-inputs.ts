import { z } from 'zod';

import { stages } from './case.ts';

const mailText = z.string().trim().max(4000, 'too-long').nullable().default(null);

export const statusFields = z.object({
  namePl: z.string().trim().min(1, 'required').max(60, 'too-long'),
  nameEn: z.string().trim().min(1, 'required').max(60, 'too-long'),
  color: z.string().regex(/^#[0-9a-f]{6}$/, 'not-a-color'),
  stage: z.enum(stages),
  visible: z.boolean().default(false),
  position: z.number().int().min(0).max(1000).default(0),
  /** What the buyer is written when a case gets it: our own words, the shop's own beside them, or nothing. */
  mail: z.enum(['none', 'standard', 'own']).default('standard'),
  mailPl: mailText,
  mailEn: mailText,
});

/** A mail of the shop's own is written in both languages, and only about what the buyer may see. */
export const wholeMail = (
  { mail, visible, mailPl, mailEn }: Pick<z.output<typeof statusFields>, 'mail' | 'visible' | 'mailPl' | 'mailEn'>,
  context: z.RefinementCtx,
): void => {
  if (mail !== 'own') return;
  const needed = [
    [visible || null, 'visible', 'mail-of-hidden'],
    [mailPl, 'mailPl', 'required'],
    [mailEn, 'mailEn', 'required'],
  ] as const;
  for (const [value, field, message] of needed)
    if (!value) context.addIssue({ code: 'custom', path: [field], message });
};
export const statusInput = statusFields.superRefine(wholeMail);

export const arrangeStatusesInput = z.object({ statusIds: z.array(z.uuid()).min(1, 'required').max(200) });
