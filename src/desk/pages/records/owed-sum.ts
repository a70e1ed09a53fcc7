/** As much of a settlement as this asks. */
export interface Owed {
  readonly refund: { readonly left: number } | null;
  readonly refunds: readonly { readonly state: string; readonly amount: number }[];
  readonly decisions: readonly {
    readonly superseded: boolean;
    readonly lines: readonly {
      readonly outcome: string;
      readonly remedy: string;
      readonly amount: number | null;
    }[];
  }[];
}

/**
 * What is left to send: of the sum that was worked out, or, where the order does not tell what was paid, of what was
 * decided. Null when it cannot be known; then a person says it.
 */
export function owedSum({ refund, refunds, decisions }: Owed): number | null {
  if (refund) return refund.left;
  const sent = refunds.filter(({ state }) => state !== 'failed').reduce((sum, { amount }) => sum + amount, 0);
  const decided = decisions.find(({ superseded }) => !superseded);
  const granted = (decided?.lines ?? []).filter(
    ({ outcome, remedy, amount }) => outcome === 'accepted' && amount !== null && remedy !== 'voucher',
  );
  if (granted.length === 0) return null;
  return Math.max(0, granted.reduce((sum, { amount }) => sum + amount!, 0) - sent);
}
