export interface HeldLine {
  readonly id: string;
  readonly externalId: string;
  readonly quantity: number;
  readonly claimed: number;
  readonly droppedAt: Date | null;
}

export interface ShrunkLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly claimed: number;
}

/**
 * Lines of which a revision leaves fewer than cases claim already. The revision is taken all the same; people must
 * know. Told once, by the revision that does it.
 */
export function shrunkLines(
  held: readonly HeldLine[],
  given: readonly { readonly externalId: string; readonly quantity: number }[],
): ShrunkLine[] {
  const quantities = new Map(given.map((line) => [line.externalId, line.quantity]));
  return held.flatMap(({ id, externalId, quantity: before, claimed, droppedAt }) => {
    const quantity = quantities.get(externalId) ?? 0;
    const left = droppedAt ? 0 : before;
    return quantity < left && quantity < claimed ? [{ lineId: id, quantity, claimed }] : [];
  });
}
