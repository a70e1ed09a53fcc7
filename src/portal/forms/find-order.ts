import { z } from 'zod';

import { choice, needed } from './fields.ts';
import { proofs, type Proof } from './choices.ts';

/** Order number and one proof that it is the buyer's. Which proofs there are depends on the channel. */
export const findOrderForm = (offered: readonly Proof[]) => {
  const options = (offered.length ? offered : proofs) as readonly [Proof, ...Proof[]];
  return z.object({
    order: needed('order-needed', 100),
    by: choice(options, 'proof-kind').optional().default(options[0]),
    proof: needed('proof-needed', 254),
  });
};
export type FindOrderAnswer = z.output<ReturnType<typeof findOrderForm>>;
