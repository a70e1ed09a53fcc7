import { allocate } from '../kit/allocate.ts';

/**
 * A discount on a whole order, spread over its lines in the proportion of their prices, to the last grosz (largest
 * remainder, earlier lines first). What is more than the goods cost comes off the delivery, then off the fees.
 */
export function spreadDiscount(
  lines: readonly number[],
  { delivery, fees }: { delivery: number; fees: number },
  discount: number,
): { lines: number[]; delivery: number; fees: number } {
  const goods = lines.reduce((sum, paid) => sum + paid, 0);
  const onGoods = Math.min(discount, goods);
  const onDelivery = Math.min(discount - onGoods, delivery);
  const shares = onGoods === 0 ? lines.map(() => 0) : allocate(onGoods, lines);
  return {
    lines: lines.map((paid, i) => paid - shares[i]!),
    delivery: delivery - onDelivery,
    fees: Math.max(0, fees - (discount - onGoods - onDelivery)),
  };
}
