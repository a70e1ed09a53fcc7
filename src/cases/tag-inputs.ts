import { z } from 'zod';

export const tagInput = z.object({
  name: z.string().trim().min(1, 'required').max(40, 'too-long'),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'not-a-color')
    .default('#5b6672'),
});
export const listTagsInput = z.object({ archived: z.stringbool().default(false) });
