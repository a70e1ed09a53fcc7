import type { Money } from '../kit/money.ts';

/** A mail ready to be posted: the same content as HTML and as plain text. */
export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** One product of a letter; it reads "Mug, 2 × 89,00 zł". No price when the shop does not know the order. */
export interface LetterLine {
  readonly name: string;
  readonly quantity: number;
  /** Nobody said how many, so no number is written. */
  readonly uncounted?: boolean;
  readonly price: Money | null;
  /** Size, colour, SKU: whatever tells two alike apart. */
  readonly variant?: string | null;
}
