/** What becomes of a piece that came back, and in what condition it is. Pure: the bench and the server say the same. */
export const dispositions = ['restocked', 'scrapped', 'to_supplier', 'back_to_buyer', 'undecided'] as const;
export type Disposition = (typeof dispositions)[number];

export const conditions = ['as_new', 'opened', 'used', 'damaged', 'incomplete'] as const;
export type Condition = (typeof conditions)[number];

/** Pieces of one line that share a condition and a fate. */
export interface Pieces {
  readonly quantity: number;
  readonly condition: Condition | null;
  readonly disposition: Disposition;
}

/** The column of a case line that counts this fate; what is undecided is what is left. */
export const counterOf = {
  restocked: 'restocked',
  scrapped: 'scrapped',
  to_supplier: 'toSupplier',
  back_to_buyer: 'backToBuyer',
} as const satisfies Partial<Record<Disposition, string>>;
export type Decided = keyof typeof counterOf;

/** How far the goods of a line are: on the table, looked at, or put where they go. */
export function custodyOf(pieces: readonly Pieces[]): 'received' | 'inspected' | 'disposed' {
  const open = pieces.filter(({ disposition }) => disposition === 'undecided');
  if (open.length === 0) return 'disposed';
  return open.every(({ condition }) => condition !== null) ? 'inspected' : 'received';
}

/** What is on the sticker of some pieces, and what a scanner reads from it: the case, and which of its pieces. */
export const stickerOf = (caseNumber: string, number: number): string => `${caseNumber}U${number}`;

/** A mark that what came is not what was announced, or not as it left: somebody at the desk should know. */
export const poor: readonly (Condition | null)[] = ['used', 'damaged', 'incomplete'];
