import { z } from 'zod';

import { stages } from './case.ts';

export const statusInput = z.object({
  namePl: z.string().trim().min(1, 'required').max(60, 'too-long'),
  nameEn: z.string().trim().min(1, 'required').max(60, 'too-long'),
  color: z.string().regex(/^#[0-9a-f]{6}$/, 'not-a-color'),
  stage: z.enum(stages),
  visible: z.boolean().default(false),
  position: z.number().int().min(0).max(1000).default(0),
});

export const arrangeStatusesInput = z.object({ statusIds: z.array(z.uuid()).min(1, 'required').max(200) });
