import type { Day } from '../../kit/day.ts';

/** One line of an account's statement, whatever file it came in. */
export interface StatementEntry {
  /** The bank's own reference of the line; where it gives none, made of what the line says and its place. */
  readonly id: string;
  readonly account: string;
  readonly bookedOn: Day;
  readonly valueOn: Day;
  /** Minor units; negative is money that left the account. A reversal has the sign of what it does. */
  readonly amount: number;
  readonly currency: string;
  /** A line that undoes an earlier one. */
  readonly reversal: boolean;
  readonly title: string;
  /** Who is on the other side, as the bank writes it. */
  readonly party: { readonly name: string; readonly account: string | null };
  /** Our reference (EndToEndId), where the bank carries it. */
  readonly reference: string | null;
  /** Why the bank sent money back (ISO 20022 reason code), where it says so. */
  readonly returnReason: string | null;
}

/** Why a file could not be read, with the line it broke at where that is known. */
export class UnreadableStatement extends Error {
  readonly reason: 'not-a-statement' | 'broken-line' | 'no-account';
  readonly line: number | null;
  constructor(reason: UnreadableStatement['reason'], line: number | null = null) {
    super(reason);
    this.reason = reason;
    this.line = line;
  }
}
