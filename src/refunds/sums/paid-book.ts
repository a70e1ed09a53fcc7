import { allocate } from '../../kit/allocate.ts';
import type { PaidOrder } from '../refund-facts.ts';
import { paidPartOf, type RefundLimit, type RefundPart } from '../refund-parts.ts';

/** One piece of a line: what was paid for it, what of that is back, and whether the contract about it is undone. */
export interface Piece {
  readonly at: number;
  readonly share: number;
  back: number;
  undone: boolean;
}

/** Says what was asked and not granted. */
export type Note = (limit: RefundLimit) => void;

/** What was paid for an order, piece by piece, and what of it is back. */
export class PaidBook {
  readonly order: PaidOrder;
  readonly lines: ReadonlyMap<string, Piece[]>;
  /** Each piece's share of the delivery, for shops that give it by price. */
  readonly deliveryShares: ReadonlyMap<Piece, number>;
  readonly byChannel: number;
  deliveryBack = 0;
  feesBack = 0;
  paidBack = 0;

  constructor(order: PaidOrder) {
    this.order = order;
    this.lines = new Map(
      order.lines.map(({ id, quantity, paid }) => [
        id,
        allocate(quantity === 0 ? 0 : paid, Array<number>(quantity).fill(1)).map((share, at) => ({
          at,
          share,
          back: 0,
          undone: false,
        })),
      ]),
    );
    const pieces = [...this.lines.values()].flat();
    const lawful = Math.min(order.delivery.paid, order.delivery.cheapest ?? order.delivery.paid);
    const shares = pieces.length
      ? allocate(
          lawful,
          pieces.map(({ share }) => share),
        )
      : [];
    this.deliveryShares = new Map(pieces.map((piece, i) => [piece, shares[i]!]));
    this.byChannel = order.sentByChannel.reduce((sum, { amount }) => sum + amount, 0);
    for (const sent of order.sentByChannel) this.#enterChannel(sent);
  }

  /** What may still go back of price, delivery and fees. */
  get room(): number {
    return Math.max(0, this.order.totalPaid - this.byChannel - this.paidBack);
  }

  /** Nothing that was paid for is kept. What came free does not count. */
  get isAllUndone(): boolean {
    const pieces = [...this.lines.values()].flat();
    const paidFor = pieces.filter(({ share }) => share > 0);
    return (paidFor.length ? paidFor : pieces).every(({ undone }) => undone) && pieces.length > 0;
  }

  /** What is in force of a case whose sum stands. */
  enter(parts: readonly RefundPart[]): void {
    for (const part of parts) {
      if (part.kind === 'price') this.#enterPrice(part);
      if (part.kind === 'delivery') this.deliveryBack += part.amount;
      if (part.kind === 'fee') this.feesBack += part.amount;
    }
    this.paidBack += paidPartOf(parts);
  }

  #enterPrice({ line, pieces = [], amount, reason }: RefundPart): void {
    const all = this.lines.get(line ?? '') ?? [];
    const chosen = all.filter(({ at }) => pieces.includes(at));
    give(chosen, Math.min(amount, leftOf(chosen)));
    if (reason !== 'reduced') for (const piece of chosen) piece.undone = true;
  }

  /** The channel says what it was for: those pieces are back, or a part of their price; the rest was delivery. */
  #enterChannel({ amount, lines }: PaidOrder['sentByChannel'][number]): void {
    let rest = amount;
    for (const { line, quantity, amount: sent } of lines) {
      const pieces = (this.lines.get(line) ?? []).filter(({ undone }) => !undone).slice(0, quantity);
      const given = Math.min(sent, rest, leftOf(pieces));
      rest -= given;
      give(pieces, given);
      if (leftOf(pieces) === 0) for (const piece of pieces) piece.undone = true;
    }
    if (lines.length) this.deliveryBack += Math.min(rest, this.order.delivery.paid - this.deliveryBack);
  }
}

/** What of these pieces' price is not back yet. */
export const leftOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { share, back }) => sum + share - back, 0);

/** Puts a sum, never more than is left, to the account of pieces in proportion to what is left of each. */
export function give(pieces: readonly Piece[], amount: number): void {
  if (amount <= 0) return;
  const parts = allocate(
    amount,
    pieces.map(({ share, back }) => share - back),
  );
  pieces.forEach((piece, i) => (piece.back += parts[i]!));
}
