import type { Day } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';

export interface OrderGlance {
  readonly number: string;
  readonly placedOn: Day;
  readonly deliveredOn: Day | null;
}

/** Which order the page is about, so that nobody withdraws from the wrong one. */
export function OrderCard({ words, order }: { words: Words; order: OrderGlance }) {
  return (
    <div className="glance">
      <b>{words.t('portal.order.number', { number: order.number })}</b>
      <p>{words.t('portal.order.placed', { day: words.day(order.placedOn) })}</p>
      {order.deliveredOn && <p>{words.t('portal.order.delivered', { day: words.day(order.deliveredOn) })}</p>}
    </div>
  );
}
