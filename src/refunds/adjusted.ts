import type { Grant, OwedCase } from './refund-facts.ts';

/** What people said about the money of a case, beside what the order and the case say by themselves. Kept with the plan. */
export interface Adjusted {
  readonly grants?: readonly Grant[] | undefined;
  readonly delivery?: OwedCase['delivery'];
  readonly valueLoss?: OwedCase['valueLoss'];
  readonly returnCost?: OwedCase['returnCost'];
  readonly onTop?: OwedCase['onTop'];
}
