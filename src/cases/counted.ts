/**
 * Whether anybody said how many. Goods told in the buyer's words, and a whole order nobody has found, are one line that
 * stands for all of them: to call it one piece would be a guess.
 */
export const isCounted = ({ orderLineId, quantity }: { orderLineId: string | null; quantity: number }): boolean =>
  orderLineId !== null || quantity > 1;
