import type { BuyersOrder } from '../../orders/buyers-order.ts';
import type { OrderGlance } from '../pages/parts/order-card.tsx';
import type { Product } from '../pages/parts/products.tsx';

export const glanceOf = ({ number, placedOn, deliveredOn }: BuyersOrder): OrderGlance => ({
  number,
  placedOn,
  deliveredOn,
});

/** Lines as the buyer recognises them. Pictures only of our own: a page of ours asks nobody else for anything. */
export const productsOf = ({ lines, currency }: BuyersOrder): Product[] =>
  lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ id, name, variant, imageUrl, quantity, paidTotal }) => ({
      lineId: id,
      name,
      variant,
      pictureHref: imageUrl && ownPath(imageUrl),
      quantity,
      price: { amount: Math.round(paidTotal / quantity), currency },
    }));

const ownPath = (url: string): string | null => /\/demo\/pictures\/[\w.-]+$/.exec(url)?.[0] ?? null;

export const boughtOf = (order: BuyersOrder | null): ReadonlyMap<string, number> =>
  new Map(order?.lines.map(({ id, quantity }) => [id, quantity]) ?? []);
