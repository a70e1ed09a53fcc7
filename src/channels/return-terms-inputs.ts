import { z } from 'zod';

import { returnTerms } from './return-terms.ts';

/** What is left out stays. */
export const changeReturnTermsInput = returnTerms
  .omit({ address: true, prices: true })
  .extend({ address: returnTerms.shape.address.unwrap(), prices: returnTerms.shape.prices.unwrap() })
  .partial()
  .extend({ channelId: z.uuid() });
export type ChangeReturnTerms = z.output<typeof changeReturnTermsInput>;
