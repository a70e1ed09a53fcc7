import { z } from 'zod';

import { caseFilters } from './case-list.ts';

/** A view somebody keeps: a name, whom it is for, and the very filters that the address of the list holds. */
export const savedViewInput = z.object({
  name: z.string().trim().min(1, 'required').max(60, 'too-long'),
  /** With everybody of the shop; else it is the person's own. */
  shared: z.boolean().default(false),
  filters: caseFilters,
});

export const arrangeViewsInput = z.object({ viewIds: z.array(z.uuid()).min(1, 'required').max(200) });
